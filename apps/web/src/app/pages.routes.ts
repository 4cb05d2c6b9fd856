import type { Routes } from '@angular/router';

/** The pages inside the frame, each loaded when it is first opened; `outlet: 'sheet'` for those beside a page. */
export const pages: Routes = [];
