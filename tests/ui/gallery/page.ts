import type { ReactNode } from 'react'

export type GalleryPage = {
  name: string
  sheet: 'citizen' | 'staff' | 'agency'
  lang?: string
  dir?: 'ltr' | 'rtl'
  element: ReactNode
}
