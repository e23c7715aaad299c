import { CheckField, SelectField, TextField } from '../forms/field.tsx'
import type { FieldsProps } from './read-dealer.ts'

/** What concerns a dealer's customers; what its calls are and who handles their rights only staff change. */
export const DealerCustomers = ({ dealer, t, own }: FieldsProps & { own: boolean }) => (
  <fieldset class="stack section">
    <legend>{t.calls}</legend>
    <CheckField name="/rewardsLoyalty" label={t.rewardsLoyalty} checked={dealer.rewardsLoyalty ?? false} />
    <TextField
      name="/blockedForDays"
      type="number"
      label={t.blockedForDays}
      hint={t.blockedForDaysHint}
      value={dealer.blockedForDays?.toString() ?? ''}
      optional
    />
    {!own && (
      <>
        <SelectField
          name="/callNature"
          label={t.callNature}
          hint={t.callNatureHint}
          value={dealer.callNature ?? 'service'}
        >
          <option value="service">{t.callNatures.service}</option>
          <option value="commercial">{t.callNatures.commercial}</option>
        </SelectField>
        <SelectField
          name="/rightsHandledBy"
          label={t.rightsHandledBy}
          hint={t.rightsHandledByHint}
          value={dealer.rightsHandledBy ?? 'dealer'}
        >
          <option value="dealer">{t.rightsHandlers.dealer}</option>
          <option value="asortis">{t.rightsHandlers.asortis}</option>
        </SelectField>
      </>
    )}
  </fieldset>
)
