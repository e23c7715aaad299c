import { escapeHtml } from '../../platform/mail/rendering/render-html.ts'
import { currentText } from '../consent/consent-texts.ts'
import { longest } from '../request/new-request.ts'
import {
  type FieldName,
  fieldNames,
  labels,
  type Mistake,
  mistakeWords,
  trapName,
  type Trouble,
  troubleWords,
} from './form-words.ts'

/** What the form shows: what was typed, and what was wrong with it. */
export type FormView = {
  typed: Readonly<Partial<Record<FieldName, string>>>
  mistakes: Readonly<Partial<Record<FieldName, Mistake>>>
  trouble?: Trouble | undefined
}

/** Where the form goes. */
const action = '/v1/information-requests/form'

const explained = (field: FieldName, { mistakes }: FormView) => {
  const mistake = mistakes[field]
  return mistake === undefined
    ? { told: '', attributes: '' }
    : {
        told: `<p class="bad" id="${field}-mistake">${mistakeWords(field, mistake)}</p>\n`,
        attributes: ` aria-invalid="true" aria-describedby="${field}-mistake"`,
      }
}

type Entry = Exclude<FieldName, 'read' | 'marketing'>

const field = (
  name: Entry,
  type: 'text' | 'email' | 'tel' | 'area',
  complete: string,
  view: FormView,
): string => {
  const { told, attributes } = explained(name, view)
  const required = name === 'phone' || name === 'message' ? '' : ' required'
  const optional = required === '' ? ' <span class="optional">(si quiere)</span>' : ''
  const typed = escapeHtml(view.typed[name] ?? '')
  const common = `id="${name}" name="${name}" maxlength="${longest[name]}"${required} autocomplete="${complete}"${attributes}`
  return `<div class="field">
<label for="${name}">${labels[name]}${optional}</label>
${told}${
    type === 'area'
      ? // A line break directly after the tag is not part of the text.
        `<textarea ${common} rows="5">\n${typed}</textarea>`
      : `<input type="${type}" ${common} value="${typed}">`
  }
</div>`
}

const tick = (name: 'read' | 'marketing', words: string, required: boolean, view: FormView): string => {
  const { told, attributes } = explained(name, view)
  const checked = view.typed[name] === 'yes' ? ' checked' : ''
  return `<div class="tick">
${told}<input type="checkbox" id="${name}" name="${name}" value="yes"${required ? ' required' : ''}${checked}${attributes}>
<label for="${name}">${escapeHtml(words)}</label>
</div>`
}

/** What was wrong, above the form, each with the way to its field. */
export const summary = (view: FormView): string => {
  const items = fieldNames.flatMap((name) => {
    const mistake = view.mistakes[name]
    return mistake === undefined ? [] : [`<li><a href="#${name}">${mistakeWords(name, mistake)}</a></li>`]
  })
  const trouble = view.trouble === undefined ? '' : `<p>${troubleWords[view.trouble]}</p>\n`
  if (items.length === 0 && trouble === '') return ''
  const list = items.length === 0 ? '' : `<ul>${items.join('\n')}</ul>\n`
  return `<div class="summary" role="alert">
<h2>Su solicitud no se ha enviado todavía</h2>
${trouble}${list}</div>
`
}

/** The form, with what happens to the data beside what says that it was read. */
export const formHtml = (
  view: FormView,
): string => `<form method="post" action="${action}" accept-charset="utf-8">
${field('name', 'text', 'name', view)}
${field('company', 'text', 'organization', view)}
${field('email', 'email', 'email', view)}
${field('phone', 'tel', 'tel', view)}
${field('message', 'area', 'off', view)}
<div class="trap" aria-hidden="true"><label for="${trapName}">No rellene este campo</label><input id="${trapName}" name="${trapName}" tabindex="-1" autocomplete="off"></div>
<div class="notice">
<h3>Qué hacemos con sus datos</h3>
${currentText.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
</div>
<input type="hidden" name="textVersion" value="${currentText.version}">
${tick('read', currentText.read, true, view)}
${tick('marketing', currentText.marketing, false, view)}
<button type="submit">Enviar la solicitud</button>
</form>
`
