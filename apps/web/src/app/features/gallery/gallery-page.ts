import { Component, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  AgeText, ConfidenceBars, DateText, EmptyState, ErrorState, Freshness, GateMark, GateTrack, Icon, type IconName, icons, IndicatorText, LadderDiff, LadderMatrix, type LadderPlace,
  Marked, PageHeader, Sheet, ShowPassword, SidePanel, Skeleton, Sparkline, StateLabel, StatusLegend, StatusShape, Tally, WordsDiff,
} from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

import { CELLS, COLOURS, COLUMNS, DIFF, RICH, RUNGS, WORDS } from './samples';

/** Every piece of `libs/ui` in its states, to be looked at: in both themes, at any width. */
@Component({
  selector: 'nr-gallery-page',
  imports: [
    AgeText, ConfidenceBars, DateText, EmptyState, ErrorState, Freshness, GateMark, GateTrack, Icon, IndicatorText, LadderDiff, LadderMatrix, Marked, MatButton, PageHeader, RichTextView, Sheet,
    ShowPassword, SidePanel, Skeleton, Sparkline, StateLabel, StatusLegend, StatusShape, Tally, WordsDiff,
  ],
  templateUrl: './gallery-page.html',
  styleUrl: './gallery-page.scss',
})
export default class GalleryPage {
  protected readonly colours = COLOURS;
  protected readonly columns = COLUMNS;
  protected readonly rungs = RUNGS;
  protected readonly cells = CELLS;
  protected readonly words = WORDS;
  protected readonly diff = DIFF;
  protected readonly names = { rungs: RUNGS.map(({ id, title }) => ({ id, name: title })), competencies: COLUMNS, overlays: [] };
  protected readonly rich = RICH;
  protected readonly icons = Object.keys(icons) as IconName[];
  protected readonly sizes = [['title', 'Page, 28'], ['section', 'Section, 20'], ['reading', 'Reading text, 16'], ['body', 'Body and table, 14'], ['caption', 'Caption, 12']] as const;
  protected readonly statuses = ['no_evidence', 'emerging', 'demonstrated', 'sustained', 'waived'] as const;
  protected readonly reached = ['no_evidence', 'emerging', 'demonstrated', 'sustained'] as const;
  protected readonly states = ['no_evidence', 'building', 'close', 'ready'] as const;
  protected readonly confidences = ['none', 'low', 'medium', 'high'] as const;
  protected readonly freshnesses = ['fresh', 'going_stale', 'stale', 'none'] as const;
  protected readonly problem = { title: 'This could not be loaded', detail: 'The connection broke. Nothing you saved is lost.' };
  protected readonly sheet = signal(false);
  protected readonly panel = signal(false);
  protected readonly place = signal<LadderPlace | null>(null);
}
