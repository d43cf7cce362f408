-- ARGV: lease, id
local h = find(ARGV[2])
if not h then return NOT_FOUND end
if h.state == ABANDONED then return DONE end
if h.state ~= WAITING then return FENCED end
finish(h, ABANDONED, nil, TOLD_ABANDONED)
return DONE
