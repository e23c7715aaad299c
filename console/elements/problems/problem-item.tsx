import './problem-list.css'
import type { Schemas } from '../../app/app.ts'
import { Outside } from '../words/outside.tsx'
import { Day, Time } from '../words/time.tsx'
import { capital, useWords } from '../words/words.ts'
import type { ProblemListTexts } from '../../texts/es/problem-list.ts'

type Summary = Schemas['ProblemSummary']

const openStates: readonly string[] = ['open', 'acknowledged', 'in-progress']

const Deadline = ({ problem, zone, t }: { problem: Summary; zone: string; t: ProblemListTexts }) => {
  const words = useWords()
  if (!openStates.includes(problem.status)) return <span>{capital(words.status(problem.status))}</span>
  const [label, at] =
    problem.status === 'open' ? [t.acknowledgeBy, problem.acknowledgeBy] : [t.resolveBy, problem.resolveBy]
  return (
    <span class={problem.overdue ? 'deadline late' : 'deadline'}>
      {label} <Time at={at} zone={zone} />
    </span>
  )
}

/** One problem in the list: what it is about, whose it is, and by when. The whole of it leads to the case. */
export const ProblemItem = ({
  problem,
  zone,
  dealer,
  t,
}: {
  problem: Summary
  zone: string
  /** The dealer's name, where the list is of more than one dealer. */
  dealer?: string
  t: ProblemListTexts
}) => {
  const words = useWords()
  const { customer, visit, assignee, alert, status } = problem
  const href = `/d/${encodeURIComponent(problem.dealerId)}/problemas/${encodeURIComponent(problem.callId)}`
  return (
    <li class={`problem-item${problem.overdue ? ' late' : ''}`}>
      <div class="row apart">
        <h2>
          <a href={href}>
            <Outside>{customer.name ?? customer.ref}</Outside>
          </a>
        </h2>
        <span class="row">
          {problem.onTheLine && <span class="chip accent">{t.onTheLine}</span>}
          {problem.overdue && <span class="chip bad">{t.late}</span>}
          <span class="chip">{capital(words.status(status))}</span>
        </span>
      </div>
      <p>
        <Outside>{problem.reasons[0] ?? capital(words.criterion(problem.main))}</Outside>
      </p>
      <p class="small soft row">
        <Deadline problem={problem} zone={zone} t={t} />
        {dealer !== undefined && <span>{dealer}</span>}
        <span>{t.visit(visit.ref)}</span>
        {openStates.includes(status) && problem.surveyExpected !== null && (
          <span>
            {t.survey} <Day day={problem.surveyExpected} />
          </span>
        )}
        <span>{assignee === null ? t.nobody : t.lookedAfter(assignee)}</span>
      </p>
      {(alert.state === 'bounced' || alert.state === 'failed') && (
        <p>
          <span class="chip warn">{t.mailFailed}</span>
        </p>
      )}
    </li>
  )
}
