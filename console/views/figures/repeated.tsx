import { useApp } from '../../app/app.ts'
import { monthText } from '../../elements/words/time.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import { localeOf } from '../../texts/language.ts'
import type { FiguresProps } from './props.ts'

/** The same cause more than once for one customer, adviser or car, with its cases. */
export const Repeated = ({ figures, t }: FiguresProps) => {
  const { language } = useApp()
  const words = useWords()
  const locale = localeOf(language)
  const { repeated, dealerId } = figures
  if (!repeated || repeated.items.length === 0) return null
  return (
    <section class="card" aria-labelledby="repeated">
      <h2 id="repeated">{t.repeated}</h2>
      <p class="soft">{t.repeatedSays(monthText(locale, repeated.from), monthText(locale, repeated.to))}</p>
      <ul>
        {repeated.items.map(({ by, cause, adviser, n, calls }) => (
          <li key={`${by} ${cause} ${calls[0]}`} class="judged">
            <p>
              <strong>{capital(words.cause(cause))}</strong>: {t.repeatedBy[by](n, adviser ?? '')}
            </p>
            <p class="small row">
              {calls.map((callId, index) => (
                <a
                  key={callId}
                  href={`/d/${encodeURIComponent(dealerId)}/problemas/${encodeURIComponent(callId)}`}
                  aria-label={t.caseNumber(index + 1, capital(words.cause(cause)))}
                >
                  {t.caseLink(index + 1)}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
