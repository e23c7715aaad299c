import { type Schemas, useApp } from '../../app/app.ts'

/** A function that gives a questionnaire's words in the chosen language, or else in Spanish, or else what is given. */
export const useWording = () => {
  const { language } = useApp()
  return (wording: Schemas['Wording'] | undefined, instead: string): string =>
    (language === 'en' ? wording?.en : undefined) ?? wording?.es ?? instead
}
