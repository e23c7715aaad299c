import { useSignal } from '@preact/signals'
import { useApp } from '../../app/app.ts'
import type { Schemas } from '../../app/app.ts'
import { failureOf, type Failure } from '../../data/failure.ts'
import type { ExportTexts } from '../../texts/es/dealer/export.ts'

/** Downloads the file by an address that is made when it is pressed: addresses are of use for five minutes alone. */
export const Download = ({ ask, t }: { ask: () => Promise<Schemas['ProblemExport']>; t: ExportTexts }) => {
  const { common } = useApp()
  const state = useSignal<'idle' | 'asking' | 'started'>('idle')
  const failure = useSignal<Failure | null>(null)
  const press = () => {
    if (state.value === 'asking') return
    state.value = 'asking'
    failure.value = null
    ask().then(
      ({ url }) => {
        state.value = 'started'
        if (url !== undefined) location.assign(url)
      },
      (thrown: unknown) => {
        state.value = 'idle'
        failure.value = failureOf(thrown)
      },
    )
  }
  return (
    <div class="stack tight">
      {failure.value && (
        <p class="notice bad" role="alert">
          {failure.value.kind === 'not-found' ? t.gone : common.failures[failure.value.kind].title}
        </p>
      )}
      <div>
        <button class="button main" type="button" aria-disabled={state.value === 'asking'} onClick={press}>
          {state.value === 'asking' ? t.downloading : t.download}
        </button>
      </div>
      <p class="small soft" role="status">
        {state.value === 'started' && t.downloaded}
      </p>
    </div>
  )
}
