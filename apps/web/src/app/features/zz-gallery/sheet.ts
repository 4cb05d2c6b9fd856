import { Component, inject } from '@angular/core';
import { Sheet } from '@nextrung/ui';
import { LogEvidence } from '../../shell/navigation/log-evidence';
@Component({selector:'zz-sheet',imports:[Sheet],template:`<ui-sheet heading="Log evidence" (dismiss)="log.close()"><p>What happened?</p></ui-sheet>`})
export default class S { log=inject(LogEvidence); }
