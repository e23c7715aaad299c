import '../survey-imports.css'
import type { Schemas } from '../../../app/app.ts'
import { useNumbers } from '../../../elements/words/numbers.ts'
import type { SurveyImportsTexts } from '../../../texts/es/staff/survey-imports.ts'
import { differingIn } from '../import-words.ts'

type Count = readonly [title: string, count: number]
type Props = { found: Schemas['SurveyImport']; t: SurveyImportsTexts }

const Facts = ({ counts }: { counts: readonly Count[] }) => {
  const { plain } = useNumbers()
  return (
    <dl class="facts counts">
      {counts.map(([title, count]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd class="number strong">{plain(count)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a person should look at before the file is imported: nobody is named, or none of those who are has a call. */
const Doubt = ({ found: { identified, matched, ambiguous }, t }: Props) => {
  if (identified === 0) return <p class="notice warn">{t.nobodyNamed}</p>
  return matched + ambiguous === 0 ? <p class="notice warn">{t.noneMatched}</p> : null
}

/**
 * How many of a file's rows are, or would be, kept, known already or refused; and of those kept, how many name their
 * customer, and how many of these have their call.
 */
export const OutcomeCounts = ({ found, t }: Props) => {
  const { dryRun, rows, corrected, identified, anonymous, matched, unmatched, ambiguous } = found
  const differing = differingIn(found)
  return (
    <>
      <Facts
        counts={[
          [t.counts.read, rows.read],
          [dryRun ? t.counts.wouldKeep : t.counts.kept, rows.kept],
          ...(corrected > 0 ? [[t.counts.corrected, corrected] as const] : []),
          [t.counts.repeated, rows.repeated],
          [t.counts.refused, rows.refused],
          ...(differing > 0 ? [[t.counts.differing, differing] as const] : []),
        ]}
      />
      {rows.kept > 0 && (
        <section class="stack" aria-labelledby="of-kept">
          <h3 id="of-kept">{dryRun ? t.ofWouldKeep : t.ofKept}</h3>
          <Facts
            counts={[
              [t.counts.identified, identified],
              [t.counts.matched, matched],
              [t.counts.unmatched, unmatched],
              [t.counts.ambiguous, ambiguous],
              [t.counts.anonymous, anonymous],
            ]}
          />
          {dryRun && <Doubt found={found} t={t} />}
          <p class="small soft">{t.ofKeptSay}</p>
        </section>
      )}
    </>
  )
}
