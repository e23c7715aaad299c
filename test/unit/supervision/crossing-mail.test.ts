import { expect, test } from 'vitest'
import { renderText } from '../../../functions/platform/mail/rendering/render-text.ts'
import { crossingMail } from '../../../functions/supervision/running/crossing-mail.ts'

const textOf = (reviews: number, missed: number) => {
  const last = { reviewId: 'r', reviews, missed, at: '2026-11-20T10:00:00.000Z' }
  const to = { asortis: 'asortis@example.com', siteUrl: 'https://site.example' }
  return renderText(crossingMail('op-4', { crossings: 1, last }, to).document).replaceAll(/\s+/g, ' ')
}

test('the e-mail about an operator counts in words, one as well as several', () => {
  expect(textOf(1, 1)).toContain('En una revisión de op-4 se ha encontrado un problema que no se había visto')
  expect(textOf(11, 3)).toContain(
    'En 11 revisiones de op-4 se han encontrado tres problemas que no se habían visto',
  )
})
