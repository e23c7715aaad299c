import type { PreferencesTexts } from '../../es/dealer/preferences.ts'
import { texts as dealer } from '../staff/dealer.ts'

export const texts: PreferencesTexts = {
  ...dealer,
  title: 'Preferences',
  about: 'What you decide: whom we alert, when you work, and when we may call your customers.',
  clocks: 'Deadlines that are running already do not change.',
  readOnly: "You can only see them here. They are changed in the dealer's settings.",
  toDealer: "Go to the dealer's settings",
}
