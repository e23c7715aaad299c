import { useApp } from '../../app/app.ts'
import { moneyText } from '../../elements/words/money.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'
import { localeOf } from '../../texts/language.ts'
import { localZone } from './applied-at.ts'
import type { Won } from './read-won.ts'

/** Discounts that have been applied, behind a line that says how many. */
export const AppliedTable = ({ discounts, t }: { discounts: readonly Won[]; t: DrawMonthTexts }) => {
  const { language } = useApp()
  const applied = discounts.flatMap(({ application, ...won }) =>
    application ? [{ ...won, application }] : [],
  )
  if (applied.length === 0) return null
  return (
    <details>
      <summary>{t.applied(applied.length)}</summary>
      <table class="cards">
        <caption class="unseen">{t.applied(applied.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.group}</th>
            <th scope="col">{t.winner}</th>
            <th scope="col" class="number">
              {t.discount}
            </th>
            <th scope="col">{t.reference}</th>
            <th scope="col">{t.whenApplied}</th>
          </tr>
        </thead>
        <tbody>
          {applied.map(({ groupId, group, dealer, discount, application: { reference, appliedAt } }) => (
            <tr key={groupId}>
              <th scope="row">
                <Outside>{group}</Outside>
              </th>
              <td data-label={t.winner}>
                <Outside>{dealer}</Outside>
              </td>
              <td class="number" data-label={t.discount}>
                {moneyText(localeOf(language), discount)}
              </td>
              <td data-label={t.reference}>
                <Outside>{reference}</Outside>
              </td>
              <td data-label={t.whenApplied}>
                <Time at={appliedAt} zone={localZone()} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
