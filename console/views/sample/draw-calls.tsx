import { useSignal } from '@preact/signals'
import { FiguresTable } from '../../elements/charts/figures-table.tsx'
import { TextArea, TextField } from '../../elements/forms/field.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import type { SampleTexts } from '../../texts/es/supervision/sample.ts'
import { drawnNumber, importKey, isCommittedTo } from './check-sample.ts'
import type { PublishedSample } from './sample-month.tsx'

/** A call with its number in the draw, twelve hexadecimal digits, and the same as a share. */
type Drawn = { callId: string; u: string; share: number }
type Now = { state: 'idle' | 'running' | 'wrong-key' } | { state: 'done'; calls: readonly Drawn[] }

/** As many calls as can be drawn at once without the page standing still. */
const maxCalls = 5000

const idsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,;]+/)
      .filter((id) => id !== '')
      .slice(0, maxCalls),
  ),
]

/** Draws calls whose ids somebody has with a month's key, in this browser: nothing of them leaves it. */
export const DrawCalls = ({
  sample: { key, commitment },
  t,
}: {
  sample: PublishedSample
  t: SampleTexts
}) => {
  const { finely } = useNumbers()
  const now = useSignal<Now>({ state: 'idle' })
  const run = async (dealerId: string, callIds: readonly string[]) => {
    now.value = { state: 'running' }
    if (!(await isCommittedTo({ key, commitment }))) {
      now.value = { state: 'wrong-key' }
      return
    }
    const imported = await importKey(key)
    const calls = await Promise.all(
      callIds.map(async (callId) => {
        const u = await drawnNumber(imported, dealerId, callId)
        return { callId, u, share: Number.parseInt(u, 16) / 2 ** 48 }
      }),
    )
    now.value = { state: 'done', calls }
  }
  const is = now.value
  return (
    <section class="card">
      <h2>{t.drawCalls}</h2>
      <p class="narrow">{t.drawCallsHelp}</p>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = new FormData(event.currentTarget)
          void run(String(typed.get('dealer')).trim(), idsIn(String(typed.get('calls'))))
        }}
      >
        <TextField name="dealer" label={t.dealer} maxLength={64} />
        <TextArea name="calls" label={t.calls} hint={t.callsHint} />
        <div>
          <button class="button main" type="submit" aria-disabled={is.state === 'running'}>
            {is.state === 'running' ? t.verifying : t.verify}
          </button>
        </div>
      </form>
      <div role="status" class="stack tight">
        {is.state === 'wrong-key' && <p class="notice bad">{t.wrongKey}</p>}
        {is.state === 'done' && <p class="notice good">{t.rightKey}</p>}
        {is.state === 'done' && is.calls.length > 0 && (
          <>
            <FiguresTable
              title={t.drawCalls}
              head={[t.call, t.number, t.drawnFrom]}
              rows={is.calls.map(({ callId, u, share }) => ({
                key: callId,
                name: callId,
                cells: [<code key="u">{u}</code>, finely(share)],
              }))}
            />
            <p class="small soft narrow">{t.drawnFromHelp(is.calls.length)}</p>
          </>
        )}
      </div>
    </section>
  )
}
