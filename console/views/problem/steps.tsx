import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Schemas } from '../../app/app.ts'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'
import { readDraft } from '../../data/drafts.ts'
import { draftName } from '../../elements/problems/compose-step.ts'
import { moveToNote } from './move-to-note.ts'
import { StepForm } from './step-form.tsx'
import { TimelineItem } from './timeline/timeline-item.tsx'

type StepName = Schemas['Problem']['steps'][number]

/** The steps that usually come next in each state, the likeliest first; the others are a press further away. */
const usual: Readonly<Record<Schemas['Problem']['status'], readonly StepName[]>> = {
  open: ['acknowledge'],
  acknowledged: ['contact-attempt', 'resolve'],
  'in-progress': ['resolve', 'contact-attempt'],
  resolved: ['note', 'reopen'],
  unresolved: ['note', 'reopen'],
  dismissed: ['note'],
}

type StepsProps = {
  problem: Schemas['Problem']
  etag: string
  /** Until when the person at the page has seen what happened. */
  since: string | null
  mayStep: boolean
  reload: () => void
  /** A step of one's own was taken: what happened until then has been seen. */
  taken: () => void
  t: ProblemTexts
}

/** The legal steps, each with its form, and what others did while the page was open. */
export const Steps = ({ problem, etag, since, mayStep, reload, taken, t }: StepsProps) => {
  // What was typed before the page was left, or the session ended, is opened again.
  const chosen = useSignal<StepName | null>(
    problem.steps.find((step) => readDraft(draftName(problem, step)) !== null) ?? null,
  )
  const done = useSignal<string | null>(null)
  /** That a step can no longer be taken, and where what was typed for it is. */
  const over = useSignal<string | null>(null)
  const notice = useRef<HTMLParagraphElement>(null)
  useEffect(() => notice.current?.focus(), [done.value, over.value])
  const allowed = problem.steps.join()
  useLayoutEffect(() => {
    const was = chosen.peek()
    if (!mayStep || (was !== null && problem.steps.includes(was))) return
    const moved = moveToNote(problem, t)
    if (moved === null && was === null) return
    const title = t.stepTitles[moved ?? was ?? ''] ?? ''
    over.value = moved === null ? t.stepOver(title) : t.movedToNote(title)
    chosen.value = moved === null ? null : 'note'
  }, [allowed, chosen.value])
  const next = usual[problem.status].filter((step) => problem.steps.includes(step))
  const others = problem.steps.filter((step) => !next.includes(step))
  const news = problem.timeline.filter(
    ({ at, what }) => since !== null && at > since && !what.startsWith('mail-'),
  )
  const choose = (step: StepName | null) => {
    chosen.value = step
    done.value = null
    over.value = null
  }
  return (
    <section class="card no-print" aria-labelledby="steps">
      <h2 id="steps">{t.stepsTitle}</h2>
      {news.length > 0 && (
        <div class="notice" role="status">
          <h3>{t.changedMeanwhile}</h3>
          <ol class="stack tight">
            {news.map((entry) => (
              <TimelineItem key={entry.at + entry.what} entry={entry} zone={problem.zone} t={t} />
            ))}
          </ol>
        </div>
      )}
      {done.value !== null && (
        <p class="notice good" role="status" tabIndex={-1} ref={notice}>
          {done.value}
        </p>
      )}
      {over.value !== null && (
        <p class="notice warn" role="status" tabIndex={-1} ref={notice}>
          {over.value}
        </p>
      )}
      {!mayStep && <p class="soft">{t.readOnly}</p>}
      {mayStep && chosen.value === null && (
        <div class="stack">
          <div class="row">
            {next.map((step, place) => (
              <button
                class={place === 0 ? 'button main' : 'button'}
                type="button"
                key={step}
                onClick={() => choose(step)}
              >
                {t.stepTitles[step]}
              </button>
            ))}
          </div>
          {others.length > 0 && (
            <details>
              <summary>{t.other}</summary>
              <div class="row">
                {others.map((step) => (
                  <button class="button" type="button" key={step} onClick={() => choose(step)}>
                    {t.stepTitles[step]}
                  </button>
                ))}
              </div>
            </details>
          )}
        </div>
      )}
      {mayStep && chosen.value !== null && (
        <StepForm
          key={chosen.value}
          step={chosen.value}
          problem={problem}
          etag={etag}
          reload={reload}
          cancel={() => choose(null)}
          taken={(step) => {
            choose(null)
            done.value = t.done(t.stepTitles[step] ?? step)
            taken()
            reload()
          }}
          t={t}
        />
      )}
    </section>
  )
}
