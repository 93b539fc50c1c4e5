import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '../answer.ts'
import { answerField, type PlainCard } from './card.ts'
import { HotspotPicture } from './hotspot-picture.tsx'

type HotspotFieldsProps = { card: Extract<PlainCard, { type: 'hotspot' }>; answer: Answer | null; pictures: string }

/**
 * The picture with its numbered places, and the same places as a list. A place in the picture is the label of its radio
 * button in the list, so that finger, mouse, keys and screen reader all do the same thing, with and without scripts.
 */
export function HotspotFields({ card, answer, pictures }: HotspotFieldsProps) {
  const { t } = useTranslation()
  const { picture, spots } = card
  const [chosen, setChosen] = useState(answer?.type === 'hotspot' ? answer.spot : null)
  const places = spots.map(({ key, x, y, width, height }) => ({ x, y, width, height, state: key === chosen ? ('chosen' as const) : undefined }))
  const radioOf = (index: number) => `spot-${card.id}-${spots[index]?.key}`
  return (
    <>
      <HotspotPicture picture={picture} places={places} address={`${pictures}/${card.id}`} radioOf={radioOf} />
      <ul className="space-y-2">
        {spots.map(({ key, text }, index) => (
          <li key={key}>
            <label className="flex min-h-11 cursor-pointer items-start gap-3 rounded-control border border-line px-3 py-2 has-checked:border-qing has-checked:bg-qing-tint">
              <input type="radio" id={radioOf(index)} name={answerField(card.id)} value={key} defaultChecked={chosen === key} onChange={() => setChosen(key)} className="mt-1 h-5 w-5 flex-none accent-qing" />
              <span className="min-w-0">{t('quizzes:hotspot.place', { number: index + 1, text })}</span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
