import { Bars } from '../../elements/charts/bars.tsx'
import { useNumbers } from '../../elements/words/numbers.ts'
import { Time } from '../../elements/words/time.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import { useDealer } from '../../data/dealers.ts'
import { judgeDecision } from './judge.ts'
import type { FiguresProps } from './props.ts'

const chipOf = { worked: 'good', 'not-seen': '', 'too-early': 'accent' } as const

/** What was decided about causes, and whether they have come back since. */
export const Decisions = ({ figures, t }: FiguresProps) => {
  const words = useWords()
  const { percent, plain } = useNumbers()
  const { zone } = useDealer(figures.dealerId)
  const decisions = figures.causes
    .flatMap(({ cause, decisions: all }) => all.map((decision) => ({ cause, ...decision })))
    .toSorted((a, b) => (a.decidedAt > b.decidedAt ? -1 : 1))
  if (decisions.length === 0) return null
  const side = (key: 'before' | 'after', { n, of }: { n: number; of: number }) => ({
    key,
    name: t[key],
    n: of === 0 ? 0 : n / of,
    says: of === 0 ? t.noneClosed : `${t.nOf(n, of)} · ${percent(n / of)}`,
  })
  return (
    <section class="card" aria-labelledby="decisions">
      <h2 id="decisions">{t.decisions}</h2>
      <p class="soft">{t.decisionsSay}</p>
      <ul>
        {decisions.map((decision) => {
          const judged = judgeDecision(decision)
          return (
            <li key={`${decision.callId} ${decision.decidedAt}`} class="judged">
              <div class="row apart">
                <h3>{capital(words.cause(decision.cause))}</h3>
                <span class={`chip ${chipOf[judged]}`}>{t.decisionStates[judged]}</span>
              </div>
              <p class="small soft">
                {t.decidedOn} <Time at={decision.decidedAt} zone={zone} form="day" />
                {' · '}
                <a
                  href={`/d/${encodeURIComponent(figures.dealerId)}/problemas/${encodeURIComponent(decision.callId)}`}
                >
                  {t.theCase}
                </a>
              </p>
              <BeforeAfter sides={[side('before', decision.before), side('after', decision.after)]} />
              <p>
                {judged === 'worked' && decision.chance !== null
                  ? t.workedSays(plain(Math.max(1, Math.ceil(decision.chance * 1000))))
                  : t.decisionSays[judged]}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type Side = { key: string; name: string; n: number; says: string }

/** Two shares, in the order of time and on the same scale. */
const BeforeAfter = ({ sides }: { sides: readonly Side[] }) => (
  <Bars bars={sides} ranked={false} of={Math.max(0.2, ...sides.map(({ n }) => n))} />
)
