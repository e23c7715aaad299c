export { type Language, languageOf } from '../../platform/words/language.ts'
