import type { ComponentChildren } from 'preact'
import { useBasics } from '../../app/basics.ts'
import type { Failure } from '../../data/failure.ts'
import type { Loading } from '../../data/load.ts'
import type { CommonTexts } from '../../texts/es/common.ts'
import { signInAgainHere } from '../../session/again.ts'

/** Something is being read. */
export const LoadingState = ({ common }: { common: CommonTexts }) => (
  <div class="state waiting" aria-busy="true" role="status">
    <p>{common.loading}</p>
  </div>
)

/** There is nothing of what a list shows: why, and what could be done. */
export const EmptyState = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="state card">
    <h2>{title}</h2>
    {children}
  </div>
)

/** Something could not be read: why, in words, and a way to go on. */
export const FailureState = ({
  failure: { kind, error },
  common,
  retry,
}: {
  failure: Failure
  common: CommonTexts
  retry?: () => void
}) => {
  const { title, help } = kind === 'refused' ? common.unreadable : common.failures[kind]
  return (
    <div class="state card" role="alert">
      <h2>{title}</h2>
      <p>{help}</p>
      {error?.requestId !== undefined && kind === 'failed' && (
        <p class="small soft">
          {common.requestId} <code>{error.requestId}</code>
        </p>
      )}
      {kind === 'signed-out' ? (
        <button class="button main" type="button" onClick={signInAgainHere}>
          {common.signInAgain}
        </button>
      ) : (
        retry &&
        kind !== 'forbidden' &&
        kind !== 'refused' && (
          <button class="button" type="button" onClick={retry}>
            {common.retry}
          </button>
        )
      )}
    </div>
  )
}

/** Shows what a view has read, or the state of reading it. What is shown stays while it cannot be read again. */
export const Show = <T,>({
  loading: { loaded, failedAgain, reload },
  children,
}: {
  loading: Loading<T>
  children: (data: T) => ComponentChildren
}) => {
  const { common } = useBasics()
  const now = loaded.value
  if (now.state === 'loading') return <LoadingState common={common} />
  if (now.state === 'failed') return <FailureState failure={now.failure} common={common} retry={reload} />
  return (
    <>
      {failedAgain.value && failedAgain.value.kind !== 'signed-out' && (
        <p class="notice warn" role="status">
          {failedAgain.value.kind === 'offline' ? common.offline : common.failures.failed.help}
        </p>
      )}
      {children(now.data)}
    </>
  )
}
