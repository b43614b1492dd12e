import { Box, ButtonBase, Typography } from '@mui/material';
import type { Facet } from '#shared/query/answers';
import { useLocale } from '../../text/text';
import type { Filter } from './filters';
import { shownValue, type FileColumn } from './shown-columns';
import { useValueStyle } from './use-value-style';

/** The most frequent values, each with a bar as long as its share of the most frequent one. */
export function FacetValues(props: {
  readonly facet: Facet;
  readonly column: FileColumn;
  /** The values are those that a search found. */
  readonly isFound: boolean;
  isOn(filter: Filter): boolean;
  onToggle(filter: Filter): void;
}) {
  const { facet, column } = props;
  const { locale, messages } = useLocale();
  const words = messages.profiles.facet;
  const style = useValueStyle();
  const most = Math.max(1, ...facet.values.map(({ count }) => count));
  const more = facet.distinct - facet.values.length;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {facet.values.map(({ text, count }) => {
          const filter: Filter = { kind: 'value', column: column.id, value: text };
          const shown = shownValue(text, column, style);
          return (
            <li key={text}>
              <ButtonBase
                aria-pressed={props.isOn(filter)}
                onClick={() => props.onToggle(filter)}
                sx={{
                  position: 'relative',
                  display: 'flex',
                  width: 'calc(100% + 16px)',
                  mx: -1,
                  px: 1,
                  py: 0.375,
                  gap: 1,
                  borderRadius: 1,
                  fontSize: 13,
                  textAlign: 'left',
                  overflow: 'hidden',
                  '&:hover': { bgcolor: 'action.hover' },
                  '&[aria-pressed="true"]': { color: 'primary.main', fontWeight: 600 },
                }}
              >
                <Box
                  aria-hidden
                  sx={(theme) => ({
                    position: 'absolute',
                    inset: '2px auto 2px 0',
                    borderRadius: 0.5,
                    bgcolor: `rgba(${theme.vars?.palette.primary.mainChannel} / 0.12)`,
                  })}
                  // Where no value occurs twice, bars of one length would say nothing.
                  style={{ width: most > 1 ? `${(count / most) * 100}%` : 0 }}
                />
                <Box
                  component="span"
                  sx={{
                    position: 'relative',
                    flex: 1,
                    minWidth: 0,
                    overflow: 'hidden',
                    textOverflow: 'ellipsis',
                    whiteSpace: 'nowrap',
                  }}
                >
                  {shown}
                </Box>
                <Box component="span" sx={{ position: 'relative', fontVariantNumeric: 'tabular-nums' }}>
                  {count.toLocaleString(locale)}
                </Box>
              </ButtonBase>
            </li>
          );
        })}
      </Box>
      {more > 0 && !props.isFound && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {words.more(more)}
        </Typography>
      )}
    </>
  );
}
