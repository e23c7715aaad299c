import { useSignal } from '@preact/signals'
import { allItems } from '../../../client/all-items.ts'
import { useApp } from '../../app/app.ts'
import { type Failure, failureOf } from '../../data/failure.ts'
import { FailureState } from '../../elements/page/states.tsx'
import type { SampleTexts } from '../../texts/es/supervision/sample.ts'
import { isCommittedTo, wrongCalls } from './check-sample.ts'
import type { PublishedSample } from './sample-month.tsx'

type Now =
  | { state: 'idle' | 'running' | 'wrong-key' }
  | { state: 'failed'; failure: Failure }
  | { state: 'done'; calls: number; drawn: number; wrong: readonly string[] }

/** Draws the dealer's calls of a month anew in this browser, if somebody asks for it. */
export const VerifySample = ({
  dealerId,
  sample: { month, commitment, key, settings },
  t,
}: {
  dealerId: string
  sample: PublishedSample
  t: SampleTexts
}) => {
  const { api, common } = useApp()
  const now = useSignal<Now>({ state: 'idle' })
  const run = async () => {
    if (now.value.state === 'running') return
    now.value = { state: 'running' }
    try {
      if (!(await isCommittedTo({ key, commitment }))) {
        now.value = { state: 'wrong-key' }
        return
      }
      const calls = await Array.fromAsync(
        allItems((cursor) =>
          api.GET('/v1/dealers/{dealerId}/samples/{month}', {
            params: {
              path: { dealerId, month },
              query: { limit: 100, ...(cursor !== undefined && { cursor }) },
            },
          }),
        ),
      )
      const wrong = await wrongCalls(key, dealerId, calls, settings)
      const drawn = calls.filter((call) => call.drawn).length
      now.value = { state: 'done', calls: calls.length, drawn, wrong }
    } catch (thrown) {
      now.value = { state: 'failed', failure: failureOf(thrown) }
    }
  }
  const is = now.value
  return (
    <section class="card">
      <p class="narrow">{t.verifyHelp}</p>
      <div>
        <button
          class="button main"
          type="button"
          aria-disabled={is.state === 'running'}
          onClick={() => void run()}
        >
          {is.state === 'running' ? t.verifying : t.verify}
        </button>
      </div>
      <div role="status" class="stack tight">
        {is.state === 'wrong-key' && <p class="notice bad">{t.wrongKey}</p>}
        {is.state === 'done' && is.wrong.length === 0 && (
          <p class="notice good">{t.right(is.calls, is.drawn)}</p>
        )}
        {is.state === 'done' && is.wrong.length > 0 && (
          <div class="notice bad">
            <p>{t.wrongCalls(is.wrong.length)}</p>
            <p class="small">{is.wrong.slice(0, 20).join(', ')}</p>
          </div>
        )}
      </div>
      {is.state === 'failed' && (
        <FailureState failure={is.failure} common={common} retry={() => void run()} />
      )}
    </section>
  )
}
