import { type Schemas, useApp } from '../../app/app.ts'
import { moneyText } from '../../elements/words/money.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { monthText } from '../../elements/words/time.tsx'
import type { GroupTexts } from '../../texts/es/dealer/group.ts'
import { localeOf } from '../../texts/language.ts'

/** With fewer participants there is no draw. */
const fewest = 5

type GroupFactsProps = { group: Schemas['Group']; dealerId: string; t: GroupTexts }

/** A group in short: its name and state, the dealer's number, and what is drawn. */
export const GroupFacts = ({ group, dealerId, t }: GroupFactsProps) => {
  const { language, me } = useApp()
  const locale = localeOf(language)
  const own = group.participants.find((participant) => participant.dealerId === dealerId)
  const missing = fewest - group.participants.length
  return (
    <section class="card" aria-labelledby="group-name">
      <div class="row apart">
        <h2 id="group-name">
          <Outside>{group.name}</Outside>
        </h2>
        <span class={`chip ${group.state === 'active' ? 'good' : 'warn'}`}>
          {group.state === 'active' ? t.active : t.forming}
        </span>
      </div>
      <dl class="facts">
        {own && (
          <div>
            <dt>{me.audience === 'dealer' ? t.yourNumber : t.itsNumber}</dt>
            <dd class="group-number">{own.participationNumber}</dd>
          </div>
        )}
        <div>
          <dt>{t.monthly}</dt>
          <dd>{moneyText(locale, group.monthlyDiscount)}</dd>
        </div>
        <div>
          <dt>{t.firstMonth}</dt>
          <dd>{t.firstMonthAt(monthText(locale, group.firstMonth))}</dd>
        </div>
      </dl>
      {missing > 0 && <p class="notice warn">{t.missing(missing)}</p>}
      <p class="small soft">{t.rule}</p>
    </section>
  )
}
