import { useTranslation } from 'react-i18next'
import type { Mood } from './scene.ts'

const head = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z'
const open = 'M9 10v.6M15 10v.6'

// What differs is the mouth and the brows, so that a face is told apart without its colour.
const faces: Record<Mood, string> = {
  calm: `${open}M9 15h6`,
  anxious: `${open}M7.500 8.300l2.500-1.300M16.500 8.300l-2.500-1.300M8.500 15.700l1.700-1.200 1.800 1.200 1.800-1.200 1.700 1.200`,
  angry: `${open}M7.300 7l2.900 1.500M16.700 7l-2.900 1.500M9 16.200c1-1.800 5-1.800 6 0`,
  wary: `${open}M13.700 7.500h3M9 15.800l6-1.300`,
  confused: `${open}M14 7.600l2.700-.8M9 15.500c1.200-1.400 2.400.900 3.600 0s1.600-.7 2.400-.3`,
  embarrassed: 'M8 10.500h2M14 10.500h2M10.300 15.600c1-.8 2.400-.8 3.400 0M6.500 13.300h.800M16.700 13.300h.8',
  disappointed: 'M7.800 9.800c.8.8 1.700.8 2.400.2M16.200 9.800c-.8.8-1.700.8-2.400.2M9 16.200c1-1.500 5-1.500 6 0',
  relieved: 'M7.800 10.600c.7-.9 1.700-.9 2.400 0M13.800 10.600c.7-.9 1.700-.9 2.400 0M9.500 14.600c1 .9 4 .9 5 0',
  pleased: `${open}M8.300 13.800c.9 3.200 6.500 3.200 7.400 0z`,
}

/** The customer's name and mood: a face and a word. */
export function MoodFace({ name, mood }: { name: string; mood: Mood }) {
  const { t } = useTranslation()
  return (
    <p className={`scene-customer scene-mood-${mood}`}>
      <svg viewBox="0 0 24 24" className="icon" aria-hidden="true" focusable="false">
        <path d={head + faces[mood]} />
      </svg>
      <span className="scene-name">{name}</span>
      <span className="scene-mood">{t(`learning:scene.mood.${mood}`)}</span>
    </p>
  )
}
