import { criterionWords } from '../../cases/words/criterion-words.ts'
import { languageOf, type Language } from '../../platform/words/language.ts'
import { capital } from '../../cases/words/number-words.ts'
import { isFitForSubject } from '../../cases/words/personal-reference.ts'
import { escapeHtml } from '../../platform/mail/rendering/render-html.ts'
import { outsideLine } from '../../platform/mail/rendering/outside-text.ts'
import type { LinkTarget } from './link-target.ts'
import type { LinkView, NameMistake } from './link-view.ts'
import { pageShell } from '../../platform/pages/page-shell.ts'
import { type PageWords, pageWords } from './page-words.ts'

const isolated = (value: string): string => `<bdi dir="auto">${escapeHtml(outsideLine(value))}</bdi>`

/**
 * What anybody with the link may see: the visit's reference, unless it may hold a name, a phone or a plate, and the main
 * criterion.
 */
const summary = ({ call }: LinkTarget, words: PageWords, language: Language): string => {
  const { content, classification } = call
  const criterion = criterionWords[language][classification.main ?? 'low-marks']
  const visit = isFitForSubject(content)
    ? `<dt>${words.visit}</dt><dd>${isolated(content.visit.ref)}</dd>`
    : ''
  return `<dl>${visit}<dt>${words.reason}</dt><dd>${capital(criterion)}</dd></dl>`
}

/**
 * The form. Nothing is filled in, and nothing but a person's name is accepted: mail scanners submit forms as they find
 * them. Without an `action` it goes to the page's own address.
 */
const nameForm = (words: PageWords, who: string, mistake: NameMistake | undefined): string => {
  const [explained, invalid] =
    mistake === undefined
      ? ['', '']
      : [
          `<p class="bad" id="mistake" role="alert">${words.mistake[mistake]}</p>\n`,
          ' aria-invalid="true" aria-describedby="mistake"',
        ]
  return `<form method="post" accept-charset="utf-8">
<label for="assignee">${who} <small>${words.name}</small></label>
${explained}<input id="assignee" name="assignee" type="text" value="" required maxlength="100" autocomplete="name" autocapitalize="words"${invalid}>
<button type="submit">${words.confirm}</button>
</form>`
}

/** Leads to the case in the console, where somebody of the dealer signs in first. */
const caseLink = ({ call: { dealerId, callId } }: LinkTarget, words: PageWords): string => {
  const path = `/d/${encodeURIComponent(dealerId)}/problemas/${encodeURIComponent(callId)}`
  return `<p><a href="${escapeHtml(path)}?as=dealer">${words.openCase}</a></p>`
}

/** The page of a valid link, in the dealer's language. Where the customer is not to be rung, it says so, and does not ask who does. */
export const linkPage = (view: LinkView): string => {
  const language = languageOf(view.target.dealer.language)
  const words = pageWords[language]
  const { mayRing } = view.target
  const warning = mayRing ? '' : `\n<p class="bad">${words.noRinging}</p>`
  const about = `${summary(view.target, words, language)}${warning}`
  const page = (title: string, heading: string, rest: string) =>
    pageShell(language, title, `<h1>${heading}</h1>\n${about}\n${rest}\n${caseLink(view.target, words)}`)
  switch (view.state) {
    case 'open': {
      const title = view.mistake === undefined ? words.open : `${words.error}: ${words.open}`
      return page(
        title,
        words.open,
        nameForm(words, mayRing ? words.who : words.whoWithoutRinging, view.mistake),
      )
    }
    case 'looked-after':
      return page(words.lookedAfter, words.lookedAfter, `<p>${words.nothingToDo}</p>`)
    case 'taken-on': {
      const heading = `${words.takenOn} ${isolated(view.name)}`
      return page(
        words.takenOn,
        heading,
        `<p>${mayRing ? words.callNow : words.seeTo}</p>\n<p>${words.wrongName}</p>`,
      )
    }
  }
}
