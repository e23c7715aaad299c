import { useSignal } from '@preact/signals'
import type { Schemas } from '../../app/app.ts'
import { entered, SelectField, TextField } from '../../elements/forms/field.tsx'
import type { RightsTexts } from '../../texts/es/dealer/rights.ts'
import { enteredPart, PartField } from './part-field.tsx'

/** Whether a reference is a company's, and whom its calls were with. */
export type Company = Pick<Schemas['CustomerStanding'], 'isCompany' | 'companyCalls'>

const types = ['person', 'company'] as const satisfies readonly Schemas['CustomerType'][]

/** Each phone of a company once, with a name of whoever is called there. */
const driversOf = ({ companyCalls }: Company): string[] => {
  const names = new Map(
    companyCalls.flatMap(({ phone, name }) => (phone === null ? [] : [[phone, name] as const])),
  )
  return [...names].map(([phone, name]) => (name === null ? phone : `${phone} (${name})`))
}

/**
 * Whose data is meant: of a company's reference it has to be said, with the phone of whoever asked in `callId` to begin with.
 * Of any other, phones may be given (`isPerson: 'phones'`), or nothing is asked.
 */
export const WhoseFields = ({
  company,
  callId,
  isPerson = 'phones',
  t,
}: {
  company: Company
  callId: string | undefined
  isPerson?: 'phones' | 'nothing'
  t: RightsTexts
}) => {
  const type = useSignal('company')
  if (!company.isCompany) return isPerson === 'phones' ? <PartField t={t} /> : null
  const asked = company.companyCalls.find((call) => call.callId === callId)?.phone ?? ''
  return (
    <>
      <p class="notice warn">{t.isCompany}</p>
      <SelectField
        name="/type"
        label={t.whom}
        value="company"
        onChange={(value) => void (type.value = value)}
      >
        <option value="company">{t.whomPhones}</option>
        <option value="person">{t.whomAll}</option>
      </SelectField>
      {type.value === 'company' && (
        <TextField
          key={asked}
          name="/phones"
          label={t.whosePhones}
          hint={t.companyPhones(driversOf(company).join(', '))}
          type="tel"
          value={asked}
        />
      )}
    </>
  )
}

/** Whose data is meant, as a part of a request's body. */
export const enteredWhose = (form: FormData): { type?: Schemas['CustomerType']; phones?: string[] } => {
  const type = types.find((name) => name === entered(form, '/type'))
  return { ...enteredPart(form), ...(type && { type }) }
}
