import { useApp } from '../../app/app.ts'
import { moneyText } from '../../elements/words/money.ts'
import { Outside } from '../../elements/words/outside.tsx'
import type { DrawMonthTexts } from '../../texts/es/staff/draw-month.ts'
import { localeOf } from '../../texts/language.ts'
import type { Won } from './read-won.ts'

type DiscountTableProps = { discounts: readonly Won[]; apply: (won: Won) => void; t: DrawMonthTexts }

/** Discounts that have not been applied, each with a button. */
export const DiscountTable = ({ discounts, apply, t }: DiscountTableProps) => {
  const { language } = useApp()
  return (
    <table class="cards">
      <caption class="unseen">{t.discounts}</caption>
      <thead>
        <tr>
          <th scope="col">{t.group}</th>
          <th scope="col">{t.winner}</th>
          <th scope="col" class="number">
            {t.discount}
          </th>
          <th scope="col">
            <span class="unseen">{t.apply}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {discounts.map((won) => (
          <tr key={won.groupId}>
            <th scope="row">
              <a href={`/asortis/grupos/${encodeURIComponent(won.groupId)}`}>
                <Outside>{won.group}</Outside>
              </a>
            </th>
            <td data-label={t.winner}>
              <a href={`/d/${encodeURIComponent(won.dealerId)}/grupo`}>
                <Outside>{won.dealer}</Outside>
              </a>
            </td>
            <td class="number" data-label={t.discount}>
              {moneyText(localeOf(language), won.discount)}
            </td>
            <td>
              <button
                class="button"
                type="button"
                aria-label={`${t.apply}: ${won.dealer}`}
                onClick={() => apply(won)}
              >
                {t.apply}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
