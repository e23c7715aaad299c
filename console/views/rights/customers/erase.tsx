import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { Form } from '../../../elements/forms/form.tsx'
import { Dialog } from '../../../elements/page/dialog.tsx'
import { useDialog } from '../../../elements/page/use-dialog.ts'
import { Outside } from '../../../elements/words/outside.tsx'
import { Day } from '../../../elements/words/time.tsx'
import {
  enteredIdentity,
  enteredInstruction,
  IdentityField,
  InstructionFields,
} from '../carry-out-fields.tsx'
import { enteredRequest, RequestField } from '../request-field.tsx'
import type { CustomerProps } from '../rights-props.ts'
import { type Company, enteredWhose, WhoseFields } from '../whose-fields.tsx'
import { Erasure, Suppression } from './erasure.tsx'
import { isUnnamed } from './unnamed.ts'

const Plan = ({ plan, t }: { plan: Schemas['ErasurePlan'] } & Pick<CustomerProps, 't'>) => (
  <>
    <ul>
      {plan.items.map(({ kind, count }) => (
        <li key={kind}>
          {t.heldKinds[kind]}: {count}
        </li>
      ))}
    </ul>
    {plan.callsStaying > 0 && <p>{t.eraseStays(plan.callsStaying)}</p>}
    <Suppression suppression={plan.suppression} t={t} />
    {plan.suppression.sharedWith.length > 0 && (
      <p class="notice warn">{t.eraseShares(plan.suppression.sharedWith.join(', '))}</p>
    )}
    {plan.unanswered.length > 0 && (
      <div class="notice warn">
        <p>{t.eraseUnanswered}</p>
        <ul>
          {plan.unanswered.map(({ requestId, right, dueBy }) => (
            <li key={requestId}>
              {t.rights[right]} · {t.dueBy} <Day day={dueBy} />
            </li>
          ))}
        </ul>
      </div>
    )}
    <p class="notice warn">{t.eraseUntil}</p>
  </>
)

/** What would go. It takes the focus: the button that had it now erases, and what is above it has to be read first. */
const Planned = (props: Parameters<typeof Plan>[0]) => {
  const first = useRef<HTMLParagraphElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <p ref={first} tabIndex={-1}>
        {props.t.eraseWhat}
      </p>
      <Plan {...props} />
    </>
  )
}

/** Whose data was chosen before what would go was seen: kept with the rest of the form. */
const ChosenWhose = ({ type, phones }: ReturnType<typeof enteredWhose>) => (
  <>
    {type !== undefined && <input type="hidden" name="/type" value={type} />}
    {phones && <input type="hidden" name="/phones" value={phones.join(', ')} />}
  </>
)

/** Erasing in two steps: what would go, and then the order; after it, how far it is, and the person's receipt. */
export const Erase = ({ dealerId, customerRef, company, zone, t }: CustomerProps & { company: Company }) => {
  const { api } = useApp()
  const dialog = useDialog(`erasure ${dealerId} ${customerRef}`)
  const plan = useSignal<Schemas['ErasurePlan'] | null>(null)
  const ordered = useSignal<Schemas['Erasure'] | null>(null)
  const only = useSignal<ReturnType<typeof enteredWhose>>({})
  const callId = useSignal<string | undefined>(undefined)
  const close = () => {
    dialog.close()
    plan.value = null
  }
  const cancel = () => {
    dialog.cancel()
    plan.value = null
  }
  const path = { dealerId, customerRef }
  const submit = async (form: FormData) => {
    if (plan.value === null) only.value = enteredWhose(form)
    const body = {
      ...only.value,
      identityCheck: enteredIdentity(form),
      ...enteredRequest(form),
      ...enteredInstruction(form),
    }
    const query = plan.value ? { planId: plan.value.planId } : { dryRun: 'true' as const }
    const given = await unwrap(
      api.DELETE('/v1/dealers/{dealerId}/customers/{customerRef}', { params: { path, query }, body }),
    )
    if ('planId' in given) plan.value = given
    else {
      ordered.value = given
      close()
    }
  }
  if (ordered.value) return <Erasure dealerId={dealerId} first={ordered.value} zone={zone} t={t} />
  return (
    <div class="stack tight">
      <div>
        <button class="button danger" type="button" onClick={dialog.open}>
          {t.erase}
        </button>
      </div>
      <p class="small soft">{t.erasePlan}</p>
      {dialog.isOpen && (
        <Dialog title={t.erase} close={close}>
          <p>
            {t.customer}:{' '}
            <strong>{isUnnamed(customerRef) ? t.unnamed : <Outside>{customerRef}</Outside>}</strong>
          </p>
          {plan.value && only.value.phones && (
            <p>
              {t.onlyPhones}: <Outside>{only.value.phones.join(', ')}</Outside>
            </p>
          )}
          {plan.value && company.isCompany && only.value.type === 'person' && (
            <p class="notice bad">{t.eraseCompany}</p>
          )}
          {plan.value && <Planned plan={plan.value} t={t} />}
          <Form
            send={plan.value ? t.eraseOrder : t.eraseSee}
            submit={submit}
            draft={dialog.name}
            cancel={cancel}
            danger={plan.value !== null}
            stays
          >
            {plan.value === null ? (
              <WhoseFields company={company} callId={callId.value} t={t} />
            ) : (
              <ChosenWhose {...only.value} />
            )}
            <RequestField
              {...{ dealerId, customerRef, zone, t }}
              rights={['erasure']}
              onChosen={(asked) => void (callId.value = asked)}
            />
            <IdentityField t={t} />
            <InstructionFields t={t} />
          </Form>
        </Dialog>
      )}
    </div>
  )
}
