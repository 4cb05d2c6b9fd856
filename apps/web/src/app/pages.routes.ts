import type { Routes } from '@angular/router';

/** The pages inside the frame, each loaded when it is first opened; `outlet: 'sheet'` for those beside a page. */
export const pages: Routes = [{path:'team',title:'Team',loadComponent:()=>import('./features/zz-gallery/gallery')},{path:'log-evidence',outlet:'sheet',loadComponent:()=>import('./features/zz-gallery/sheet')}];
