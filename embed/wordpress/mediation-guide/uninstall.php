<?php
/**
 * Deletes the plugin's only setting, in a network that of each site.
 *
 * @package mediation-guide
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $mediation_guide_site ) {
		delete_blog_option( $mediation_guide_site, 'mediation_guide_address' );
	}
} else {
	delete_option( 'mediation_guide_address' );
}
