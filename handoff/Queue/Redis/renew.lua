-- ARGV: lease, id, agent, epoch
local h = find(ARGV[2])
if not h then return NOT_FOUND end
if not held_by(h, ARGV[3], tonumber(ARGV[4])) then return FENCED end
extend(h.id)
return DONE
