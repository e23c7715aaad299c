import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { failureOf, type Failure } from '../../data/failure.ts'
import type { SurveyTexts } from '../../texts/es/dealer/survey.ts'
import { saveFile } from '../../elements/files/save-file.ts'
import { FailureNotice } from '../../elements/page/failure-notice.tsx'

/** Saves the pairs themselves as a file, for the dealer's own people. */
export const CsvButton = ({ coherence, t }: { coherence: Schemas['Coherence']; t: SurveyTexts }) => {
  const { api } = useApp()
  const state = useSignal<'idle' | 'asking' | 'done'>('idle')
  const failure = useSignal<Failure | null>(null)
  const { dealerId, from, to } = coherence
  const press = async () => {
    if (state.value === 'asking') return
    state.value = 'asking'
    failure.value = null
    try {
      const text: unknown = await unwrap(
        api.GET('/v1/dealers/{dealerId}/coherence', {
          params: { path: { dealerId }, query: { from, to, format: 'csv' } },
          parseAs: 'text',
        }),
      )
      saveFile(String(text), t.csvFile(dealerId, from, to))
      state.value = 'done'
    } catch (thrown) {
      state.value = 'idle'
      failure.value = failureOf(thrown)
    }
  }
  return (
    <div class="stack tight no-print">
      <FailureNotice failure={failure} />
      <div>
        <button
          class="button"
          type="button"
          aria-disabled={state.value === 'asking'}
          onClick={() => void press()}
        >
          {state.value === 'asking' ? t.csvAsking : t.csvPairs}
        </button>
      </div>
      <p class="small soft" role="status">
        {state.value === 'done' && t.csvDone}
      </p>
    </div>
  )
}
