import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { CallTexts } from '../../texts/es/dealer/call.ts'

type Call = Schemas['Call']

/** What was said at the end, and how the call ended. */
export const Ending = ({ call, zone, t }: { call: Call; zone: string; t: CallTexts }) => {
  const { script, closing, content, now } = call
  const said = closing?.said ?? (now?.content ?? content).said
  if (script.steps.length === 0 && !closing) return null
  return (
    <section class="card" aria-labelledby="script">
      <h2 id="script">{t.script}</h2>
      {script.steps.map(({ id, text }) => (
        <p key={id} lang={script.language}>
          {text}
        </p>
      ))}
      {said?.brandSurvey && <p class="small soft">{t.surveyMentioned}</p>}
      {said?.prize && <p class="small soft">{t.prizeMentioned}</p>}
      {closing && (
        <p class="small soft">
          {t.closing}: <Time at={closing.endedAt ?? closing.closedAt} zone={zone} />. {t.closedBy[closing.by]}
        </p>
      )}
    </section>
  )
}

/** What was corrected in a call, and why. */
export const Amendments = ({ call: { amendments }, zone, t }: { call: Call; zone: string; t: CallTexts }) => {
  if (amendments.length === 0) return null
  return (
    <section class="card" aria-labelledby="amendments">
      <h2 id="amendments">{t.amendments}</h2>
      <ol class="stack">
        {amendments.map((amendment) => (
          <li key={amendment.amendmentId} class="stack tight">
            <p class="small soft">
              <Time at={amendment.amendedAt} zone={zone} />
            </p>
            <p>
              <Outside>{amendment.note}</Outside>
            </p>
            <p class="small soft">
              {t.changed(
                Object.entries(t.amendable)
                  .flatMap(([field, words]) => (field in amendment ? [words] : []))
                  .join(', '),
              )}
            </p>
            {amendment.kept.length > 0 && (
              <p class="small soft">
                {t.kept(
                  Object.entries(t.rectifiable)
                    .flatMap(([field, words]) => (amendment.kept.includes(field) ? [words] : []))
                    .join(', '),
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
