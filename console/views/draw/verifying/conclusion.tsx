import { useEffect, useRef } from 'preact/hooks'
import type { DrawTexts } from '../../../texts/es/draw.ts'
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

const titles = (t: Words): Record<Verification['verdict'], string> => ({
  holds: t.passed,
  'does-not-hold': t.failed,
  'not-proven': t.unproven,
  'not-held': t.notHeld,
  'not-decided-yet': t.undecided,
})

const chips: Record<VerifiedCheck['result'], string> = {
  ok: 'good',
  failed: 'bad',
  skipped: 'warn',
  nothing: '',
}

const Check = ({ check, t }: { check: VerifiedCheck; t: Words }) => (
  <li>
    <span class={`chip ${chips[check.result]}`}>{check.resultName}</span>
    <div>
      <p>{t.checks[check.id]}</p>
      <p class="small soft">
        {check.name}: {check.detail}
      </p>
    </div>
  </li>
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
          {titles(t)[verdict]}
        </h3>
        <p>{conclusion}</p>
        <Help verified={verified} t={t} />
      </div>
      {warnings.map(({ id, text }) => (
        <p key={id} class="notice warn">
          {text}
        </p>
      ))}
      <h3 id="checks">{t.list}</h3>
      <ul class="check-list" aria-labelledby="checks">
        {checks.map((check) => (
          <Check key={check.id} check={check} t={t} />
        ))}
      </ul>
    </div>
  )
}
