import { useEffect, useRef } from 'preact/hooks'
import type { Schemas } from '../../app/app.ts'
import { capital, useWords } from '../../elements/words/words.ts'
import type { ReviewTexts } from '../../texts/es/supervision/review.ts'

type Opinion = Pick<Schemas['Opinion'], 'criteria'> & { problem: boolean }

const OpinionText = ({ opinion, t }: { opinion: Opinion | null; t: ReviewTexts }) => {
  const words = useWords()
  if (opinion === null) return <span>{t.notStated}</span>
  return (
    <>
      <strong>{opinion.problem ? t.isProblem : t.isNone}</strong>
      {opinion.criteria.length > 0 && (
        <span class="small"> {capital(opinion.criteria.map((id) => words.criterion(id)).join(' · '))}</span>
      )}
    </>
  )
}

/** The verdict beside what operator and facts had said, and how the case stands. It takes the focus, so that it is read out. */
export const WhatWasSaid = ({
  review: { verdict, said },
  t,
}: {
  review: Pick<Schemas['Review'], 'verdict' | 'said'>
  t: ReviewTexts
}) => {
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (!verdict || !said) return null
  const own = verdict.problem === null ? null : { problem: verdict.problem, criteria: verdict.criteria }
  const cannot = verdict.cannotTell === 'no-recording' ? 'no-recording' : 'unclear'
  return (
    <section class="card" aria-labelledby="said">
      <h2 id="said" ref={heading} tabIndex={-1}>
        {t.said}
      </h2>
      <dl class="facts">
        <div>
          <dt>{verdict.own ? t.you : t.another}</dt>
          <dd>{own ? <OpinionText opinion={own} t={t} /> : t.choices[cannot]}</dd>
        </div>
        <div>
          <dt>{t.operator}</dt>
          <dd>
            <OpinionText opinion={said.operator} t={t} />
          </dd>
        </div>
        <div>
          <dt>{t.byFacts}</dt>
          <dd>
            <OpinionText opinion={said.facts} t={t} />
          </dd>
        </div>
        <div>
          <dt>{t.state}</dt>
          <dd>{said.status === null ? t.noCase : capital(words.status(said.status))}</dd>
        </div>
      </dl>
      <p>{t.agreements[said.agreement]}</p>
      {!verdict.own && <p class="hint">{t.anothers}</p>}
    </section>
  )
}
