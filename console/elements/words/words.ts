import { useApp } from '../../app/app.ts'

type Term = { id: string; words: Readonly<Record<'es' | 'en', string>> }

/** The words for a value of one of the contract's lists, in the chosen language; the value itself if it is unknown. */
const termText = (terms: readonly Term[], id: string, language: 'es' | 'en'): string =>
  terms.find((term) => term.id === id)?.words[language] ?? id

/** Functions that give the words for the values of the contract's lists. */
export const useWords = () => {
  const { vocabulary, language } = useApp()
  const topics = vocabulary.topics.flatMap((area) => [area, ...area.topics])
  const causes = vocabulary.rootCauses.flatMap((area) => area.causes)
  const of = (terms: readonly Term[]) => (id: string) => termText(terms, id, language)
  return {
    topic: of(topics),
    cause: of(causes),
    criterion: of(vocabulary.criteria),
    step: of(vocabulary.steps),
    outcome: of(vocabulary.outcomes),
    kind: of(vocabulary.callKinds),
    status: of(vocabulary.problemStatuses),
  }
}

/** A text with its first letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
