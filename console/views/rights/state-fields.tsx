import { useSignal } from '@preact/signals'
import type { Schemas } from '../../app/app.ts'
import { SelectField, TextField } from '../../elements/forms/field.tsx'
import { IdentityField, InstructionFields } from './carry-out-fields.tsx'
import { RequestField } from './request-field.tsx'
import type { CustomerProps } from './rights-props.ts'
import { type Company, WhoseFields } from './whose-fields.tsx'

/** What is said with the change of a state: the request that it concludes, how the customer was known, the instruction. */
export const OrderFields = ({
  t,
  ...props
}: CustomerProps & {
  rights: readonly Schemas['Right'][]
  onChosen: (callId: string | undefined) => void
}) => (
  <>
    <RequestField {...props} t={t} isConcluded />
    <IdentityField t={t} />
    <InstructionFields t={t} />
  </>
)

/**
 * Whom of a reference a state concerns: of a company's drivers, all or those at the phones given. Of whoever comes into it,
 * more phones can be given; of whoever is in it, all are known (`isEnd`).
 */
export const WhomFields = ({
  isEnd = false,
  company,
  callId,
  t,
}: Pick<CustomerProps, 't'> & { isEnd?: boolean; company: Company; callId: string | undefined }) => {
  const type = useSignal('')
  if (company.isCompany) return <WhoseFields company={company} callId={callId} t={t} />
  return (
    <>
      <SelectField name="/type" label={t.whom} value="" onChange={(value) => void (type.value = value)}>
        <option value="">{t.whomOne}</option>
        <option value="company">{t.whomPhones}</option>
        <option value="person">{t.whomAll}</option>
      </SelectField>
      {type.value === 'company' && (
        <TextField name="/phones" label={t.whosePhones} hint={t.whosePhonesHelp} type="tel" />
      )}
      {type.value !== 'company' && !isEnd && (
        <TextField name="/phones" label={t.phones} hint={t.phonesHelp} type="tel" optional />
      )}
    </>
  )
}
