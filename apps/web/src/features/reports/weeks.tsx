import { CartesianGrid, Line, LineChart, ResponsiveContainer, XAxis, YAxis } from "recharts";
import type { TicketReport } from "./tiles.tsx";
import { weekWords } from "./week-words.ts";

const TICK = { fontSize: 11, fill: "var(--text-3)" };
const HEIGHT_PX = 220;
const NEAR_PX = 14;

type Dot = { cx?: number; cy?: number; index?: number };

/** Two lines over the weeks, told apart without colour: resolved solid with discs, filed dashed with squares, each named at its end. */
export default function Weeks({ weeks }: { weeks: TicketReport["byWeek"] }) {
  const data = weeks.map(({ week, ...numbers }) => ({ week: weekWords(week), ...numbers }));
  const last = weeks.at(-1);
  const apart = last ? Math.abs(last.filed - last.resolved) : 0;
  const most = Math.max(1, ...weeks.flatMap(({ filed, resolved }) => [filed, resolved]));
  // Where both end at the same height their names would lie on each other.
  const shift = (apart / most) * HEIGHT_PX < NEAR_PX ? NEAR_PX / 2 : 0;
  const isFiledAbove = last ? last.filed >= last.resolved : true;

  const filedDot = ({ cx = 0, cy = 0, index }: Dot) => (
    <g key={`filed ${index}`}>
      <rect
        x={cx - 3}
        y={cy - 3}
        width={6}
        height={6}
        fill="var(--surface)"
        stroke="var(--chart-2)"
        strokeWidth={1.5}
      />
      {index === data.length - 1 && <End x={cx} y={cy + (isFiledAbove ? -shift : shift)} words="Filed" />}
    </g>
  );
  const resolvedDot = ({ cx = 0, cy = 0, index }: Dot) => (
    <g key={`resolved ${index}`}>
      <circle cx={cx} cy={cy} r={3.25} fill="var(--chart-1)" />
      {index === data.length - 1 && <End x={cx} y={cy + (isFiledAbove ? shift : -shift)} words="Resolved" />}
    </g>
  );

  return (
    <ResponsiveContainer width="100%" height={HEIGHT_PX} minWidth={300}>
      <LineChart data={data} margin={{ top: 8, right: 68, bottom: 0, left: 0 }} accessibilityLayer={false}>
        <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
        <XAxis
          dataKey="week"
          axisLine={false}
          tickLine={false}
          tick={TICK}
          tickMargin={8}
          interval="preserveStartEnd"
          minTickGap={16}
        />
        <YAxis width={28} axisLine={false} tickLine={false} tick={TICK} allowDecimals={false} tickCount={4} />
        <Line
          dataKey="filed"
          stroke="var(--chart-2)"
          strokeWidth={1.5}
          strokeDasharray="4 3"
          dot={filedDot}
          activeDot={false}
          isAnimationActive={false}
        />
        <Line
          dataKey="resolved"
          stroke="var(--chart-1)"
          strokeWidth={2}
          dot={resolvedDot}
          activeDot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function End({ x, y, words }: { x: number; y: number; words: string }) {
  return (
    <text x={x + 10} y={y} dy="0.36em" fontSize={11} fontWeight={600} fill="var(--text)">
      {words}
    </text>
  );
}
