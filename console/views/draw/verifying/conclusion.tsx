import { useEffect, useRef } from 'preact/hooks'
import { capital } from '../../../elements/words/words.ts'
import type { DrawTexts } from '../../../texts/es/dealer/draw.ts'
import type { Verification, VerifiedCheck } from '../../../verifier/verify.ts'
import type { Verified } from './verify-in-browser.ts'

type Words = DrawTexts['verify']

const tones: Record<Verification['verdict'], string> = {
  holds: 'good',
  'does-not-hold': 'bad',
  'not-proven': 'warn',
  'not-held': '',
  'not-decided-yet': '',
}

const chips: Record<VerifiedCheck['result'], string> = {
  ok: 'good',
  failed: 'bad',
  skipped: 'warn',
  nothing: '',
}

const Checks = ({ verification: { checks, warnings }, t }: { verification: Verification; t: Words }) => {
  const rehearsal = warnings.some(({ id }) => id === 'test-chain')
  return (
    <ul class="check-list" aria-labelledby="checks">
      {checks.map(({ id, result, resultName, detail }) => (
        <li key={id}>
          <span class={`chip ${chips[result]}`}>{resultName}</span>
          <div>
            <p>{id === 'chain' && rehearsal ? t.testChain : t.checks[id]}</p>
            {(result === 'failed' || result === 'skipped') && <p class="small">{capital(detail)}.</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

const Details = ({ checks, t }: { checks: readonly VerifiedCheck[]; t: Words }) => (
  <details>
    <summary>{t.details}</summary>
    <dl class="stack">
      {checks.map(({ id, name, detail }) => (
        <div key={id}>
          <dt class="small soft">{capital(name)}</dt>
          <dd class="small">{detail}</dd>
        </div>
      ))}
    </dl>
  </details>
)

const Help = ({
  verified: { verification, comparedWith, mailAloneDiffers },
  t,
}: {
  verified: Verified
  t: Words
}) => {
  if (mailAloneDiffers) return <p>{t.copiedRight}</p>
  if (verification.verdict === 'does-not-hold') return <p>{t.failedHelp}</p>
  if (verification.warnings.some(({ id }) => id === 'not-compared')) return null
  return <p>{comparedWith === 'mail' ? t.comparedWithMail : t.comparedWithPage}</p>
}

/** What a verification came to, with each check that it made. It takes the focus, so that it is read out. */
export const Conclusion = ({ verified, t }: { verified: Verified; t: Words }) => {
  const { verification } = verified
  const { verdict, conclusion, warnings, checks } = verification
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [verified])
  return (
    <div class="stack">
      <div class={`notice ${tones[verdict]}`}>
        <h3 ref={heading} class="conclusion" tabIndex={-1}>
          {conclusion}
        </h3>
        <Help verified={verified} t={t} />
      </div>
      {warnings.map(({ id, text }) => (
        <p key={id} class="notice warn">
          {text}
        </p>
      ))}
      <h3 id="checks">{t.list}</h3>
      <Checks verification={verification} t={t} />
      <Details checks={checks} t={t} />
    </div>
  )
}
