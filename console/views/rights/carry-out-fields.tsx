import type { Schemas } from '../../app/app.ts'
import { useApp } from '../../app/app.ts'
import { entered, SelectField, TextField } from '../../elements/forms/field.tsx'
import type { RightsTexts } from '../../texts/es/dealer/rights.ts'

const checks = [
  'known-contact',
  'document',
  'signed-in',
  'representative',
  'court-or-authority',
] as const satisfies readonly Schemas['IdentityCheck'][]

/** How it was checked who asks. */
export const IdentityField = ({ t }: { t: RightsTexts }) => (
  <SelectField name="/identityCheck" label={t.identity} value="known-contact">
    {checks.map((check) => (
      <option key={check} value={check}>
        {t.identityChecks[check]}
      </option>
    ))}
  </SelectField>
)

/** Of Asortis's staff: what the dealer has instructed. The dealer's own people need none. */
export const InstructionFields = ({ t }: { t: RightsTexts }) => {
  const { me } = useApp()
  if (me.audience !== 'staff') return null
  return (
    <>
      <TextField name="/instruction" label={t.instructionRef} hint={t.instructionHelp} maxLength={100} />
      <TextField name="/instruction/at" label={t.instructionAt} type="datetime-local" />
    </>
  )
}

/** Which check was entered. */
export const enteredIdentity = (form: FormData): Schemas['IdentityCheck'] =>
  checks.find((check) => check === entered(form, '/identityCheck')) ?? 'known-contact'

/** A moment that was entered, by the clock of whoever enters it; now, if none was. ISO 8601. */
export const enteredMoment = (form: FormData, name: string): string => {
  const given = new Date(entered(form, name) ?? '')
  return (Number.isNaN(given.getTime()) ? new Date() : given).toISOString()
}

/** The dealer's instruction that was entered, as a part of a request's body. */
export const enteredInstruction = (form: FormData): { instruction?: Schemas['RightsInstruction'] } => {
  const reference = entered(form, '/instruction')
  return reference === undefined
    ? {}
    : { instruction: { reference, at: enteredMoment(form, '/instruction/at') } }
}
