import { useEffect } from 'preact/hooks'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { entered, SelectField } from '../../elements/forms/field.tsx'
import { localeOf } from '../../texts/language.ts'
import { timeText } from '../../elements/words/time.tsx'
import type { CustomerProps } from './rights-props.ts'

const last = lastRead<Schemas['RightsRequestPage']>()

/**
 * Which of the customer's open requests for one of these rights is carried out; nothing while there is none. `isConcluded`:
 * what is done concludes it.
 */
export const RequestField = ({
  dealerId,
  customerRef,
  zone,
  rights,
  isConcluded = false,
  onChosen,
  t,
}: CustomerProps & {
  rights: readonly Schemas['Right'][]
  isConcluded?: boolean
  /** Told the call in which the chosen request was made, if it was in one. */
  onChosen?: (callId: string | undefined) => void
}) => {
  const { api, language } = useApp()
  const { loaded } = useLoad(last, dealerId, (signal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/rights-requests', {
        params: { path: { dealerId }, query: { limit: 100, state: 'open' } },
        signal,
      }),
    ),
  )
  const now = loaded.value
  const open = (now.state === 'ready' ? now.data.items : []).filter(
    (one) =>
      one.customerRef === customerRef && one.state === 'open' && rights.some((right) => right === one.right),
  )
  const [first] = open
  useEffect(() => onChosen?.(first?.callId), [first?.callId])
  if (open.length === 0) return null
  return (
    <SelectField
      name="/requestId"
      label={t.requestField}
      hint={isConcluded ? t.requestConcluded : t.requestLinked}
      value={first?.requestId ?? ''}
      onChange={(value) => onChosen?.(open.find(({ requestId }) => requestId === value)?.callId)}
    >
      {open.map(({ requestId, right, askedAt }) => (
        <option key={requestId} value={requestId}>
          {t.requestOption(t.rights[right] ?? right, timeText(localeOf(language), zone, askedAt, 'day'))}
        </option>
      ))}
      <option value="">{t.noRequestField}</option>
    </SelectField>
  )
}

/** The request that was chosen, as a part of a request's body. */
export const enteredRequest = (form: FormData): { requestId?: string } => {
  const requestId = entered(form, '/requestId')
  return requestId === undefined ? {} : { requestId }
}
