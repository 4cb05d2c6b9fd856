export const growthTable=()=>''; export const loadTable=()=>'';
