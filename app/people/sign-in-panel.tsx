import { useTranslation } from 'react-i18next'

/** The picture beside the sign-in form on a wide screen: three stars over a counter, and what this place is. */
export function SignInPanel() {
  const { t } = useTranslation()
  return (
    <aside className="sign-in-panel">
      <svg viewBox="0 0 480 300" aria-hidden="true" className="w-full">
        <g fill="none" stroke="currentColor" strokeOpacity="0.35" strokeWidth="1.5">
          <path d="M40 250h400M70 250v-46h340v46M110 204v-18h70v18M210 204v-18h70v18M310 204v-18h70v18" />
          <path d="M80 250v30M400 250v30" />
          <circle cx="145" cy="160" r="13" />
          <circle cx="245" cy="160" r="13" />
          <circle cx="345" cy="160" r="13" />
        </g>
        <g fill="var(--star-gold)">
          <path d={star(145, 92, 26)} />
          <path d={star(245, 66, 36)} />
          <path d={star(345, 92, 26)} />
        </g>
        <g fill="currentColor" fillOpacity="0.5">
          <circle cx="60" cy="60" r="2" />
          <circle cx="195" cy="30" r="2.500" />
          <circle cx="420" cy="50" r="2" />
          <circle cx="300" cy="26" r="1.500" />
          <circle cx="100" cy="120" r="1.500" />
          <circle cx="400" cy="130" r="2" />
        </g>
      </svg>
      <p className="mt-6 font-serif text-2xl">{t('people:signIn.motto')}</p>
      <p className="mt-2 opacity-90">{t('people:signIn.what')}</p>
    </aside>
  )
}

/** A five-pointed star around (x, y) with its points at radius r. */
function star(x: number, y: number, r: number): string {
  const points = Array.from({ length: 10 }, (_, index) => {
    const angle = (Math.PI / 5) * index - Math.PI / 2
    const radius = index % 2 === 0 ? r : r * 0.42
    return `${(x + radius * Math.cos(angle)).toFixed(1)} ${(y + radius * Math.sin(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}z`
}
