<?php
/**
 * Deletes the plugin's only setting: of this site, or of each site in a network.
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
