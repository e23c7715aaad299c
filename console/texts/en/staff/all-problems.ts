import type { AllProblemsTexts } from '../../es/staff/all-problems.ts'
import { texts as list } from '../problem-list.ts'

export const texts: AllProblemsTexts = {
  ...list,
  title: 'All problems',
  about: "Those still open, by deadline. Each deadline is in the dealer's local time.",
  none: 'No dealer has open problems',
}
