import { Component, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Heatmap, LadderMatrix, PageHeader, SidePanel, StatusLegend, EmptyState, ErrorState, Skeleton, Freshness, ConfidenceBars, StateLabel, StatusShape, type HeatmapRow, type HeatmapChoice, type LadderPlace } from '@nextrung/ui';
const cols = [['strategy','Strategy'],['communication','Communication'],['data','Data & insight'],['leadership','Leadership']].map(([id,name])=>({id:id!,name:name!}));
const st = ['no_evidence','emerging','demonstrated','sustained'] as const;
const names = ['Amara Diallo','Jonas Weber','Priya Raghunathan-Iyer','Tomás Ferreira','Mei-Ling Chou','Oluwaseun Adebayo','Sofia Lindqvist','Dev Patel','Hana Kobayashi'];
const rows: HeatmapRow[] = names.map((name,i)=>({person:{id:String(i),name},rung:i===8?null:'PM',targetRung:i===7?null:'SPM',onLeave:i===4,index:i===7?null:90-i*11,state:i===7?null:(['ready','close','close','building','building','building','no_evidence','no_evidence','building'] as const)[i]!,confidenceWord:(['high','medium','medium','low','low','none','none','none','low'] as const)[i]!,
 cells:i===7?[]:cols.map((c,j)=>({competency:c.id,required:j?'demonstrated':'sustained',status:st[Math.max(0,3-((i+j*2)%4))]!,met:(i+j*2)%4<(j?2:1),contested:i===2&&j===1,lapsesOn:null,freshness:i===1&&j===2?'going_stale':'fresh'})),newestAgeDays:i===6?null:12+i*i*9,stale:i===5,waiting:i===0?3:0,next:['verify mentoring item','no chance given: lead a team','ask for a rating of the pricing item','log evidence for data','–','refresh strategy','log a first item','',''][i]!}));
@Component({ selector:'zz-gallery', imports:[Heatmap,LadderMatrix,PageHeader,SidePanel,StatusLegend,EmptyState,ErrorState,Skeleton,MatButton,Freshness,ConfidenceBars,StateLabel,StatusShape], template:`
<ui-page-header heading="Team" line="9 people · 2 ready · 3 close · 1 stale · 4 items wait for you"><ng-container slot="actions"><button slot="actions" matButton="outlined">Direct reports</button><button slot="actions" matButton="outlined">Filter</button></ng-container></ui-page-header>
<ui-heatmap label="Readiness of 9 people" [columns]="cols" [rows]="rows" (cellShown)="show($event)" (cellOpened)="show($event); panel().focus()" [chosen]="chosen()" [rungName]="rn"/>
<p></p><ui-status-legend/>
<ui-side-panel [open]="choice()!==null" [heading]="choice()?.column?.name ?? ''" (closed)="choice.set(null)"><p class="reading">Reasons for {{choice()?.row?.person?.name}}.</p><ui-freshness freshness="going_stale" lapsesOn="2027-03-14"/><ui-confidence-bars word="medium"/><ui-state-label state="close"/><ui-status-shape status="waived" [showWord]="true"/></ui-side-panel>
<h2>Ladder</h2>
<ui-ladder-matrix label="Ladder" [rungs]="rungs" [competencies]="cols" [cells]="cells" presentRung="PM" targetRung="SPM" [chosen]="place()" (cellOpened)="place.set($event)"/>
<ui-empty-state heading="No evidence yet" text="What you log here shows where you stand. Start with one thing from the last month."><button matButton="filled">Log evidence</button></ui-empty-state>
<ui-error-state [problem]="{title:'The team could not be loaded',detail:'Nothing you saved is lost. Try again.'}"/>
<ui-skeleton [rows]="3"/>
`})
export default class Gallery {
  panel = viewChild.required(SidePanel); choice = signal<HeatmapChoice|null>(null); place=signal<LadderPlace|null>(null);
  cols = cols; rows = rows; rn=(r:string)=>({PM:'PM',SPM:'Senior PM'})[r]??r;
  rungs=['APM','PM','SPM','GPM','DPM'].map(id=>({id,title:id+' title',short:id}));
  cells=this.rungs.flatMap(r=>cols.map(c=>({rung:r.id,competency:c.id,indicators:[{id:r.id+c.id+1,must:true,text:'Writes a strategy that names what the team will not do'},{id:r.id+c.id+2,must:false,text:'Links each quarter’s bets to a measured outcome of the business'}]})));
  chosen(){const c=this.choice();return c?{personId:c.row.person.id,competency:c.column.id}:null}
  show(c:HeatmapChoice){this.choice.set(c)}
}
