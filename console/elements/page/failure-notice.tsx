import type { Signal } from '@preact/signals'
import { useApp } from '../../app/app.ts'
import type { Failure } from '../../data/failure.ts'

/** What has failed, in a few words; nothing while nothing has. */
export const FailureNotice = ({ failure }: { failure: Signal<Failure | null> }) => {
  const { common } = useApp()
  if (!failure.value) return null
  return (
    <p class="notice bad" role="alert">
      {common.failures[failure.value.kind].title}
    </p>
  )
}
