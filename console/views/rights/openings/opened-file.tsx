import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { unwrap } from '../../../../client/unwrap.ts'
import { useApp } from '../../../app/app.ts'
import { type Failure, failureOf } from '../../../data/failure.ts'
import { FailureNotice } from '../../../elements/page/failure-notice.tsx'
import { Export } from '../customers/exports.tsx'
import type { CustomerProps } from '../rights-props.ts'

/** What is blocked as a file for the person, for whoever asked: the one that there is already, or a new one. */
export const OpenedFile = ({
  accessId,
  changed: _,
  ...props
}: CustomerProps & { accessId: string; changed: () => void }) => {
  const { dealerId, customerRef } = props
  const { api } = useApp()
  const made = useSignal<string | null | undefined>(undefined)
  const failure = useSignal<Failure | null>(null)
  useEffect(() => {
    const path = { dealerId, customerRef, accessId }
    unwrap(
      api.GET('/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access/{accessId}', {
        params: { path },
      }),
    ).then(
      ({ exportId }) => void (made.value = exportId),
      (thrown: unknown) => void (failure.value = failureOf(thrown)),
    )
  }, [accessId])
  if (failure.value) return <FailureNotice failure={failure} />
  if (made.value === undefined) return null
  return <Export {...props} kind="access" opening={{ accessId, made: made.value }} />
}
