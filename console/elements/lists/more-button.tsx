import { useSignal } from '@preact/signals'
import { useApp } from '../../app/app.ts'
import { type Failure, failureOf } from '../../data/failure.ts'
import { FailureNotice } from '../page/failure-notice.tsx'

/** Reads the next page of a list; where that fails, it says so and can be pressed again. */
export const MoreButton = ({ read }: { read: () => Promise<void> }) => {
  const { common } = useApp()
  const reading = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  const press = () => {
    if (reading.value) return
    reading.value = true
    failure.value = null
    read().then(
      () => void (reading.value = false),
      (thrown: unknown) => {
        failure.value = failureOf(thrown)
        reading.value = false
      },
    )
  }
  return (
    <div class="stack tight no-print">
      <FailureNotice failure={failure} />
      <div>
        <button class="button" type="button" aria-disabled={reading.value} onClick={press}>
          {reading.value ? common.loading : common.more}
        </button>
      </div>
    </div>
  )
}
