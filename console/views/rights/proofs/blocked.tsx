import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { entered, SelectField, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time } from '../../../elements/words/time.tsx'
import { Datum } from '../datum.tsx'
import type { RightsProps } from '../rights-props.ts'

const reasons = [
  'person',
  'court',
  'authority',
  'claims',
] as const satisfies readonly Schemas['OpeningReason'][]

const Shown = ({
  access,
  zone,
  t,
}: Omit<RightsProps, 'dealerId'> & { access: Schemas['BlockedAccess'] | Schemas['BlockedData'] }) => (
  <div class="stack" role="status">
    {access.state !== 'approved' || !('items' in access) ? (
      <p class="notice warn">{t.waiting}</p>
    ) : (
      <>
        <p>
          {t.openedUntil} <Time at={access.until} zone={zone} />
        </p>
        {access.items.map((item, index) => (
          <details key={index}>
            <summary>{index + 1}</summary>
            <Datum data={item} zone={zone} />
          </details>
        ))}
      </>
    )}
  </div>
)

/** Asking for what is blocked of a customer, approving what somebody else asked for, and reading it once it is approved. */
export const Blocked = ({ dealerId, zone, t }: RightsProps) => {
  const { api } = useApp()
  const asked = useSignal<{ customerRef: string; accessId: string } | null>(null)
  const approved = useSignal(false)
  const shown = useSignal<Schemas['BlockedAccess'] | Schemas['BlockedData'] | null>(null)
  const request = async (form: FormData) => {
    const customerRef = entered(form, '/customerRef') ?? ''
    const body = {
      reason: reasons.find((reason) => reason === entered(form, '/reason')) ?? 'person',
      reference: entered(form, '/reference') ?? '',
    }
    const { accessId } = await unwrap(
      api.POST('/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access', {
        params: { path: { dealerId, customerRef } },
        body,
      }),
    )
    asked.value = { customerRef, accessId }
  }
  const pathOf = (form: FormData) => ({
    dealerId,
    customerRef: entered(form, '/customerRef') ?? '',
    accessId: entered(form, '/accessId') ?? '',
  })
  const approve = async (form: FormData) => {
    const params = { path: pathOf(form) }
    await unwrap(
      api.POST('/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access/{accessId}/approval', {
        params,
      }),
    )
    approved.value = true
  }
  const read = async (form: FormData) => {
    const params = { path: pathOf(form) }
    shown.value = await unwrap(
      api.GET('/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access/{accessId}', { params }),
    )
  }
  const which = (
    <>
      <TextField name="/customerRef" label={t.kinds.customerRef} maxLength={64} />
      <TextField name="/accessId" label={t.access} maxLength={64} />
    </>
  )
  return (
    <section class="card stack" aria-labelledby="blocked">
      <h2 id="blocked">{t.blocked}</h2>
      <p class="soft">{t.blockedHelp}</p>
      <details>
        <summary>{t.request}</summary>
        <Form send={t.request} submit={request} stays>
          <TextField name="/customerRef" label={t.kinds.customerRef} maxLength={64} />
          <SelectField name="/reason" label={t.reason} value="person">
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {t.reasons[reason]}
              </option>
            ))}
          </SelectField>
          <TextField name="/reference" label={t.reference} hint={t.referenceHelp} maxLength={200} />
        </Form>
        {asked.value && (
          <p class="notice good" role="status">
            {t.requested} <code class="whole">{asked.value.accessId}</code>{' '}
            <Outside>{asked.value.customerRef}</Outside>
          </p>
        )}
      </details>
      <details>
        <summary>{t.approve}</summary>
        <Form send={t.approve} submit={approve} stays>
          {which}
        </Form>
        {approved.value && (
          <p class="notice good" role="status">
            {t.approved}
          </p>
        )}
      </details>
      <details>
        <summary>{t.read}</summary>
        <Form send={t.read} submit={read} stays>
          {which}
        </Form>
        {shown.value && <Shown access={shown.value} zone={zone} t={t} />}
      </details>
    </section>
  )
}
