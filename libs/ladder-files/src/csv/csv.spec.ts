import { describe, expect, it } from '@jest/globals';
import { grid, inspected, printed, refusalOf } from '../testing/inspecting.js';

const LIST = 'Level,Competency,Statement\nSenior PM,Strategy,Sets goals\nAssociate PM,Strategy,Follows goals\nPM,Strategy,Shapes goals\nSenior PM,Data,Defines metrics\n';

describe('CSV, one row a statement or a cell', () => {
  it('puts the rungs in order and says where a statement came from', async () => {
    const { format, ladders } = await inspected('ladder.csv', LIST);
    expect(format).toBe('csv-long');
    expect(ladders[0]?.rungs.map(({ title }) => title)).toEqual(['Associate PM', 'PM', 'Senior PM']);
    expect(ladders[0]?.cells.at(-1)?.statements).toEqual([{ text: 'Defines metrics', source: 'line 5, column “Statement”' }]);
  });

  it('splits bullets of a cell over several lines, and notes what leads in to them', async () => {
    const { ladders, warnings } = await printed('x.csv', 'Role,Skill,Level,Description\nAssociate PM,Agile,Awareness,"You can:\n- a\n- b"\nSenior PM,Agile,Expert,"You can:\n- c\n  goes on"\n');
    expect(ladders).toMatchObject([{ rungs: ['Associate PM', 'Senior PM'], competencies: ['Agile'], cells: 2, statements: 3 }]);
    expect(warnings).toContain('“You can:” leads in to the bullets of 2 cells and is left out.');
  });

  it('keeps a second scale per cell', async () => {
    const { ladders } = await inspected('x.csv', 'Role Level,Skill,Skill Level,Skill Level Description\nPM,Agile,Working,does\nSenior PM,Agile,Expert,leads\n');
    expect(ladders[0]?.cells.map(({ level }) => level)).toEqual(['Working', 'Expert']);
  });

  it('makes a ladder of each track', async () => {
    const { ladders } = await printed('x.csv', 'Track,Level,Competency,Expectation\nProduct,Junior,A,x\nProduct,Senior,A,y\nDesign,Junior,B,z\n');
    expect(ladders.map(({ title, rungs }) => [title, rungs])).toEqual([['Product', ['Junior', 'Senior']], ['Design', ['Junior']]]);
  });

  it('tells columns by what they hold when they have no names, and asks', async () => {
    const rows = ['Senior PM,Strategy,Sets the goals of the area', 'Senior PM,Data,Defines the metrics of the area', 'PM,Strategy,Shapes goals with others', 'PM,Data,Reads metrics every week'];
    const { ladders, questions } = await printed('x.csv', rows.join('\n'));
    expect(ladders).toMatchObject([{ rungs: ['PM', 'Senior PM'], competencies: ['Strategy', 'Data'], statements: 4 }]);
    expect(questions).toContainEqual(expect.stringContaining('hold the rung'));
  });

  it('asks about a column without a known role', async () => {
    const { questions } = await printed('x.csv', 'Level,Competency,Statement,Colour\nPM,A,x,red\nSenior PM,A,y,blue\n');
    expect(questions).toEqual(['The column “Colour” (for example “red”) has no known role and is left out. What does it hold?']);
  });

  it('names rows without a level', async () => {
    expect((await printed('x.csv', 'Level,Competency,Statement\nPM,A,x\n,A,lost\nSenior PM,A,y\n')).warnings).toContain('1 row without a level or a competency is left out: line 3.');
  });
});

describe('CSV as a matrix', () => {
  it('reads rungs as columns', async () => {
    expect(await grid('x.csv', 'Competency,Associate,Senior,Principal\nStrategy,"- one\n- two",three,four\nData,five,,six\n')).toEqual({
      Associate: { Strategy: ['one', 'two'], Data: ['five'] },
      Senior: { Strategy: ['three'] },
      Principal: { Strategy: ['four'], Data: ['six'] },
    });
  });

  it('reads rungs as rows', async () => {
    expect(await grid('x.csv', 'Level,Strategy,Communication,Data\nIC2,d,e,f\nIC1,a,b,c\n')).toEqual({ IC1: { Strategy: ['a'], Communication: ['b'], Data: ['c'] }, IC2: { Strategy: ['d'], Communication: ['e'], Data: ['f'] } });
  });

  it('reads a category beside the competency, blank where it goes on', async () => {
    const { ladders } = await inspected('x.csv', 'Category,Skill,L1,L2\nCraft,Research,a,b\n,Writing,d,e\nPeople,Hiring,g,h\n');
    expect(ladders[0]?.competencies).toEqual([{ key: 'research', name: 'Research', description: 'Craft' }, { key: 'writing', name: 'Writing', description: 'Craft' }, { key: 'hiring', name: 'Hiring', description: 'People' }]);
  });

  it('reads a row with a name alone as the group of the rows below', async () => {
    const { ladders } = await printed('x.csv', 'Skill,L1,L2\nCraft,,\nResearch,a,b\nPeople,,\nMentoring,g,h\n');
    expect(ladders).toMatchObject([{ competencies: ['Research', 'Mentoring'], cells: 4 }]);
  });

  it('takes a title above the table', async () => {
    expect((await printed('x.csv', 'Our ladder,,\n,,\nCompetency,PM,Director\nStrategy,a,b\nData,c,d\n')).ladders[0]?.title).toBe('Our ladder');
  });

  it('asks for the order of rungs whose names do not tell', async () => {
    const { ladders, questions } = await printed('x.csv', 'Area,Explorer,Builder,Guide\nStrategy,one,two,three\nData,four,five,six\n');
    expect(ladders[0]?.rungs).toEqual(['Explorer', 'Builder', 'Guide']);
    expect(questions).toEqual([expect.stringContaining('In which order do the rungs')]);
  });

  it('tells rungs and competencies of one name apart, and asks', async () => {
    const { ladders, questions } = await printed('x.csv', 'Competency,PM,PM,Senior PM\nStrategy,a,b,c\nData,d,e,f\nStrategy,g,h,i\n');
    expect(ladders).toMatchObject([{ rungs: ['PM', 'PM (2)', 'Senior PM'], competencies: ['Strategy', 'Data', 'Strategy (2)'], cells: 9 }]);
    expect(questions).toHaveLength(2);
  });

  it('loses none of them when a made name is taken already', async () => {
    const { ladders } = await printed('x.csv', 'Competency,PM,PM (2),PM\nA,a,b,c\nB,d,e,f\nB (2),g,h,i\nC,j,k,l\nB,m,n,o\n');
    expect(ladders).toMatchObject([{ cells: 15, rungs: expect.arrayContaining(['PM', 'PM (2)', 'PM (3)']), competencies: ['A', 'B', 'B (2)', 'C', 'B (3)'] }]);
  });

  it('reads ragged rows and says so', async () => {
    const file = 'Competency,PM,Senior PM\nStrategy,a\nData,b,c,d\n';
    const { ladders, warnings, questions } = await inspected('x.csv', file);
    expect(ladders[0]?.cells).toHaveLength(3);
    expect(questions).toMatchObject([{ id: 'table.1.column4', kind: 'column_role' }]);
    expect((await printed('x.csv', file, { 'table.1.column4': 'rung' })).ladders[0]).toMatchObject({ cells: 4, rungs: ['PM', 'Senior PM', 'Column 4'] });
    expect(warnings).toContainEqual(expect.stringContaining('line 3 of “X” has more cells'));
  });
});

describe('CSV as programs write it', () => {
  const rows = 'Competency;Junior PM;Senior PM\nData;a;b\nÜbersicht;c;d\n';
  const wanted = { 'Junior PM': { Data: ['a'], Übersicht: ['c'] }, 'Senior PM': { Data: ['b'], Übersicht: ['d'] } };
  const utf16 = (bigEndian: boolean, mark: boolean): Uint8Array => {
    const bytes = Buffer.from((mark ? '\uFEFF' : '') + rows, 'utf16le');
    return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
  };

  it.each([
    ['semicolons and a byte-order mark', `\uFEFF${rows}`],
    ['tabs', rows.replaceAll(';', '\t')],
    ['old line ends', rows.replaceAll('\n', '\r')],
    ['Excel’s first line', `sep=;\n${rows}`],
    ['UTF-16, low byte first', utf16(false, true)],
    ['UTF-16, high byte first', utf16(true, true)],
    ['UTF-16 without a mark', utf16(false, false)],
  ])('%s', async (_, content) => {
    expect(await grid('x.csv', content)).toEqual(wanted);
  });

  it('Windows-1252, with a remark', async () => {
    const bytes = new Uint8Array(Buffer.from(rows, 'latin1'));
    expect(await grid('x.csv', bytes)).toEqual(wanted);
    expect((await printed('x.csv', bytes)).warnings).toContainEqual(expect.stringContaining('Windows-1252'));
  });

  it('names the line of a quotation mark that is never closed', async () => {
    expect(await refusalOf('x.csv', 'Level,Competency,Statement\nPM,A,"fine"\nPM,B,"never closed\nPM,C,x\n')).toMatch(/^Line 3: a quotation mark is opened and never closed/);
  });

  it('refuses figures, which are no ladder', async () => {
    expect(await refusalOf('x.csv', 'a,b,c\n1,2,3\n4,5,6\n')).toContain('its first row is “a, b, c”');
  });
});

describe('sheets as people keep them', () => {
  it('takes the titles of numbered levels from their own column', async () => {
    expect(Object.keys(await grid('x.csv', 'Level,Title,Craft,Delivery,Impact\n2,Engineer II,d,e,f\n1,Engineer I,a,b,c\n3,Senior Engineer,g,h,i\n'))).toEqual(['Engineer I', 'Engineer II', 'Senior Engineer']);
  });

  it('reads past the names of tracks above the levels', async () => {
    const { ladders, warnings } = await printed('x.csv', ',IC track,,Management track,\nCompetency,PM,Senior PM,Group PM,Director\nStrategy,a,b,c,d\nData,e,f,g,h\n');
    expect(ladders[0]).toMatchObject({ rungs: ['PM', 'Senior PM', 'Group PM', 'Director'], cells: 8 });
    expect(warnings).toContain('What stands above the names of the columns is left out: “IC track”, “Management track”.');
  });

  it('keeps whether a statement is a must-have', async () => {
    const { ladders } = await inspected('x.csv', 'rung,competency,must,statement\nPM,Data,yes,reads\nPM,Data,no,likes\nSenior PM,Data,yes,defines\n');
    expect(ladders[0]?.cells[0]?.statements.map(({ must }) => must)).toEqual([true, false]);
  });
});
