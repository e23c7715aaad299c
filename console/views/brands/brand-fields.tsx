import type { Schemas } from '../../app/app.ts'
import { SelectField, TextField } from '../../elements/forms/field.tsx'
import { Rows } from '../../elements/forms/rows.tsx'
import type { BrandsTexts } from '../../texts/es/staff/brands.ts'

type Content = Partial<Schemas['BrandContent']>
const rules = ['none', 'for-answering', 'for-top-marks'] as const

/** The fields of a brand. */
export const BrandFields = ({ brand, t }: { brand: Content; t: BrandsTexts }) => {
  const number = (
    name: keyof Content &
      (
        | 'topMark'
        | 'surveyExpectedAfterDays'
        | 'restPeriodDays'
        | 'maxAttempts'
        | 'acknowledgeWithinHours'
        | 'resolveWithinHours'
      ),
    hint?: string,
  ) => (
    <TextField
      name={`/${name}`}
      type="number"
      label={t[name]}
      value={brand[name]?.toString() ?? ''}
      optional={brand[name] === undefined}
      {...(hint !== undefined && { hint })}
    />
  )
  return (
    <>
      <TextField name="/name" label={t.name} value={brand.name ?? ''} maxLength={100} />
      <SelectField
        name="/rewardRule"
        label={t.rewardRule}
        hint={t.rewardRuleHint}
        value={brand.rewardRule ?? ''}
      >
        {brand.rewardRule === undefined && <option value="">{t.choose}</option>}
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {t.rules[rule]}
          </option>
        ))}
      </SelectField>
      {number('topMark', t.topMarkHint)}
      <fieldset class="stack section">
        <legend>{t.days}</legend>
        <div class="fields">
          {number('surveyExpectedAfterDays', t.surveyExpectedAfterDaysHint)}
          {number('restPeriodDays', t.restPeriodDaysHint)}
          {number('maxAttempts')}
          {number('acknowledgeWithinHours', t.hoursHint)}
          {number('resolveWithinHours', t.hoursHint)}
        </div>
      </fieldset>
      <Rows
        pointer="/managers"
        legend={t.managers}
        hint={t.managersHint}
        knownBy={['email']}
        initial={brand.managers ?? []}
        add={t.addManager}
        name={t.manager}
        max={5}
      >
        {(manager, base) => (
          <div class="fields">
            <TextField name={`${base}/email`} type="email" label={t.email} value={manager?.email ?? ''} />
            <TextField name={`${base}/name`} label={t.person} value={manager?.name ?? ''} optional />
          </div>
        )}
      </Rows>
    </>
  )
}
