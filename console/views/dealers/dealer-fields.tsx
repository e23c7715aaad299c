import type { Schemas } from '../../app/app.ts'
import { ChoiceGroup } from '../../elements/forms/choice-group.tsx'
import { SelectField, TextField } from '../../elements/forms/field.tsx'
import { DealerRecipients } from '../../elements/dealer/dealer-recipients.tsx'
import { DealerTimes } from '../../elements/dealer/dealer-times.tsx'
import type { FieldsProps } from '../../elements/dealer/read-dealer.ts'

const zones = (current: string): string[] => {
  const near = Intl.supportedValuesOf('timeZone').filter((zone) => /^(Europe|Atlantic)\/|\/Ceuta$/.test(zone))
  return [...new Set(['Europe/Madrid', 'Atlantic/Canary', current, ...near])]
}

/** The fields of a dealer, in sections. */
export const DealerFields = ({
  dealer,
  brands,
  t,
}: FieldsProps & { brands: readonly Schemas['ListedBrand'][] }) => {
  const zone = dealer.zone ?? 'Europe/Madrid'
  const language = dealer.language ?? 'es'
  const chosen = dealer.brands ?? []
  const names = new Map(brands.map(({ brandId, name }) => [brandId, name]))
  // A brand that is no longer there stays, by its id, until somebody takes it away.
  const offered = [...new Set([...names.keys(), ...chosen])]
  return (
    <>
      <TextField name="/name" label={t.name} value={dealer.name ?? ''} maxLength={100} />
      <ChoiceGroup
        pointer="/brands"
        legend={t.brands}
        needed={t.needsBrand}
        choices={offered.map((brand) => ({ value: brand, label: names.get(brand) ?? brand }))}
        chosen={chosen}
      />
      <fieldset class="stack section">
        <legend>{t.place}</legend>
        <div class="fields">
          <TextField
            name="/country"
            label={t.country}
            hint={t.countryHint}
            value={dealer.country ?? 'ES'}
            maxLength={2}
          />
          <SelectField name="/region" label={t.region} hint={t.regionHint} value={dealer.region ?? ''}>
            <option value="">{t.noRegion}</option>
            {Object.entries(t.regions).map(([region, name]) => (
              <option key={region} value={region}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField name="/zone" label={t.zone} value={zone}>
            {zones(zone).map((each) => (
              <option key={each} value={each}>
                {each.replaceAll('_', ' ')}
              </option>
            ))}
          </SelectField>
          <SelectField name="/language" label={t.language} value={language}>
            {Object.entries({ [language]: language, ...t.languages }).map(([each, name]) => (
              <option key={each} value={each}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      </fieldset>
      <DealerRecipients dealer={dealer} t={t} />
      <DealerTimes dealer={dealer} t={t} />
    </>
  )
}
